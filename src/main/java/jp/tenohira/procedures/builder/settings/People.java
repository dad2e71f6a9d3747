package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.tenohira.ui.fields.Option;

/** Who may act on a case: any clerk or head of its section, or one person, by the name they sign in with. */
final class People {

    private static final List<String> ROLES = List.of("clerk", "head");

    private People() {}

    /** One of them or nobody, which takes it out. */
    static OneOf one(String key) {
        return new OneOf(key, on -> {
            var options = new ArrayList<>(options(on, List.of(on.text(key))));
            options.addFirst(new Option("", on.frame().t("builder.option." + key + ".none")));
            return options;
        });
    }

    /** @param chosen who is written there already, in the section or not */
    static List<Option> options(Drawing on, List<String> chosen) {
        var labels = new LinkedHashMap<String, String>();
        ROLES.forEach(role -> labels.put(role, on.frame().t("builder.option.role." + role)));
        on.people().forEach((login, name) -> labels.put(login, name + " (" + login + ")"));
        chosen.stream().filter(who -> !who.isEmpty()).forEach(who -> labels.putIfAbsent(who, who));
        return labels.entrySet().stream()
                .map(label -> new Option(label.getKey(), label.getValue()))
                .toList();
    }

    static boolean isRole(String who) {
        return ROLES.contains(who);
    }
}
