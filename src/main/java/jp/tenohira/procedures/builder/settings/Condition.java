package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.node.ObjectNode;

/** When something is asked: always, by one of the ready conditions, or by a rule in CEL. */
record Condition(String key) implements Setting {

    private static final String PICK = ".pick";
    private static final String ALWAYS = "always";
    private static final String WRITE = "write";

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public List<Part> draw(Drawing on) {
        var ready = ready(on);
        var written = on.text(key);
        var options = new ArrayList<Option>();
        options.add(new Option(ALWAYS, on.frame().t("builder.condition.always")));
        options.addAll(ready);
        options.add(new Option(WRITE, on.frame().t("builder.condition.write")));
        var value = written.isEmpty()
                ? ALWAYS
                : ready.stream().anyMatch(option -> option.value().equals(written)) ? written : WRITE;
        var pick = new ChoiceField(
                on.id(key + PICK),
                on.name(key + PICK),
                on.label(key),
                on.frame().t("builder.condition.hint"),
                null,
                true,
                options,
                value);
        var rule = Expression.field(on, key, key, false, on.frame().t("builder.condition.rule.hint"));
        var named = new jp.tenohira.ui.fields.TextField(
                rule.id(),
                rule.name(),
                on.frame().t("builder.condition.rule"),
                rule.hint(),
                rule.error(),
                false,
                rule.kind(),
                rule.value(),
                "off",
                null,
                rule.maxLength());
        return List.of(Part.of(pick, named).offering(Expression.names(on.known())));
    }

    /** What can be said without knowing the rule language: yes, no, this option. */
    private static List<Option> ready(Drawing on) {
        var ready = new ArrayList<Option>();
        for (var known : on.known()) {
            switch (known.type()) {
                case "yesNo" -> {
                    ready.add(option(
                            on, known.expression(), known.label(), on.frame().t("ui.yes")));
                    ready.add(option(
                            on,
                            "!" + known.expression(),
                            known.label(),
                            on.frame().t("ui.no")));
                }
                case "choice" ->
                    known.options()
                            .forEach(value -> ready.add(option(
                                    on,
                                    known.expression() + " == \"" + value.value() + "\"",
                                    known.label(),
                                    value.label())));
                case "choices", "ranked" ->
                    known.options()
                            .forEach(value -> ready.add(option(
                                    on,
                                    "\"" + value.value() + "\" in " + known.expression(),
                                    known.label(),
                                    value.label())));
                default -> {}
            }
        }
        return ready;
    }

    private static Option option(Drawing on, String rule, String question, String answer) {
        return new Option(rule, on.frame().t("builder.condition.is", question, answer));
    }

    @Override
    public void take(Written written, ObjectNode into) {
        if (!written.has(key)) {
            return;
        }
        var picked = written.one(key + PICK);
        var had = into.path(key).asString("");
        var typed = written.one(key);
        // What was typed anew counts, whatever stands in the list.
        var rule = !typed.equals(had) || picked.equals(WRITE) || picked.isEmpty()
                ? typed
                : picked.equals(ALWAYS) ? "" : picked;
        if (rule.isEmpty()) {
            into.remove(key);
        } else {
            into.put(key, rule);
        }
    }
}
