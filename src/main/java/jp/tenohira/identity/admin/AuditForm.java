package jp.tenohira.identity.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.audit.AuditSearch.Query;
import jp.tenohira.identity.pages.AdminPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.DateField;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the audit trail is searched for, as typed. */
record AuditForm(String who, String action, String subject, TypedDay from, TypedDay to) {

    static AuditForm of(Map<String, String> asked) {
        return new AuditForm(
                asked.getOrDefault("who", "").strip(),
                asked.getOrDefault("action", "").strip(),
                asked.getOrDefault("subject", "").strip(),
                TypedDay.of(asked, "from"),
                TypedDay.of(asked, "to"));
    }

    List<Problem> problems(AdminDesk desk, Lang lang) {
        var problems = new ArrayList<Problem>();
        if (from.wrong()) {
            problems.add(new Problem("from", desk.text(lang, "audit.from.wrong")));
        }
        if (to.wrong()) {
            problems.add(new Problem("to", desk.text(lang, "audit.to.wrong")));
        }
        var first = from.date();
        var last = to.date();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add(new Problem("to", desk.text(lang, "audit.to.early")));
        }
        return problems;
    }

    Query query() {
        return new Query(who, action, subject, from.start(0), to.start(1));
    }

    AdminPage.Form form(AdminDesk desk, Lang lang, List<Problem> problems) {
        return new AdminPage.Form(
                desk.text(lang, "audit.search"),
                true,
                AdminDesk.AUDIT,
                List.of(
                        desk.optional(lang, "who", who),
                        desk.optional(lang, "action", action),
                        desk.optional(lang, "subject", subject),
                        date(desk, lang, "from", from, problems),
                        date(desk, lang, "to", to, problems)),
                Button.primary(desk.text(lang, "audit.search.yes")));
    }

    /** The address of a page of what is found, with {@code {page}} for its number. */
    String pages() {
        var address = UriComponentsBuilder.fromPath(AdminDesk.AUDIT);
        var values = new ArrayList<String>();
        var asked = new ArrayList<>(
                List.of(Map.entry("who", who), Map.entry("action", action), Map.entry("subject", subject)));
        asked.addAll(parts("from", from));
        asked.addAll(parts("to", to));
        asked.stream().filter(part -> !part.getValue().isEmpty()).forEach(part -> {
            address.queryParam(part.getKey(), "{value" + values.size() + "}");
            values.add(part.getValue());
        });
        var filled = address.encode().buildAndExpand(values.toArray()).toUriString();
        return filled + (values.isEmpty() ? "?" : "&") + "page={page}";
    }

    private static List<Map.Entry<String, String>> parts(String name, TypedDay day) {
        return List.of(
                Map.entry(name + ".year", day.year()),
                Map.entry(name + ".month", day.month()),
                Map.entry(name + ".day", day.day()));
    }

    private static DateField date(AdminDesk desk, Lang lang, String name, TypedDay typed, List<Problem> problems) {
        return new DateField(
                name,
                name,
                desk.text(lang, "field." + name),
                null,
                error(problems, name),
                false,
                typed.year(),
                typed.month(),
                typed.day(),
                false);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
