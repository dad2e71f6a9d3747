package jp.tenohira.budget.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.BudgetKind;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of an item: field to text, kept as typed so that it can be shown again. */
record ItemForm(Map<String, String> typed) {

    private static final Pattern YEN = Pattern.compile("[0-9]{1,13}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final List<String> FIELDS = List.of(
            "fiscalYear",
            "line",
            "department",
            "section",
            "kind",
            "name",
            "requested",
            "assessed",
            "reason",
            "note",
            "source");

    static ItemForm of(Map<String, String> asked) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, asked.getOrDefault(field, "").strip()));
        return new ItemForm(typed);
    }

    static ItemForm of(BudgetItem item) {
        var content = item.content();
        var section = content.section();
        return of(Map.ofEntries(
                Map.entry("fiscalYear", Integer.toString(content.fiscalYear())),
                Map.entry("line", content.line()),
                Map.entry("department", content.department()),
                Map.entry("section", section == null ? "" : section),
                Map.entry("kind", content.kind().code()),
                Map.entry("name", content.name()),
                Map.entry("requested", text(content.requested())),
                Map.entry("assessed", text(content.assessed())),
                Map.entry("reason", content.reason()),
                Map.entry("note", content.note()),
                Map.entry("source", content.source())));
    }

    private static String text(@Nullable Long yen) {
        return yen == null ? "" : yen.toString();
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The fields that cannot be read at all. */
    List<String> unreadable() {
        var wrong = new java.util.ArrayList<String>();
        if (!YEAR.matcher(value("fiscalYear")).matches()) {
            wrong.add("fiscalYear");
        }
        if (BudgetKind.ofItem(value("kind")).isEmpty()) {
            wrong.add("kind");
        }
        for (var amount : List.of("requested", "assessed")) {
            if (!value(amount).isEmpty() && !YEN.matcher(digits(amount)).matches()) {
                wrong.add(amount);
            }
        }
        return wrong;
    }

    /**
     * Only to be asked for when nothing is unreadable.
     *
     * @param stored whose year and line stay as they are; null for a new item
     */
    Content content(@Nullable BudgetItem stored, String departmentOfSection) {
        var section = value("section");
        return new Content(
                stored == null
                        ? Integer.parseInt(value("fiscalYear"))
                        : stored.content().fiscalYear(),
                stored == null ? value("line") : stored.content().line(),
                section.isEmpty() ? value("department") : departmentOfSection,
                section.isEmpty() ? null : section,
                BudgetKind.ofItem(value("kind")).orElse(BudgetKind.CURRENT),
                value("name"),
                yen("requested"),
                yen("assessed"),
                value("reason"),
                value("note"),
                value("source"));
    }

    private @Nullable Long yen(String field) {
        return value(field).isEmpty() ? null : Long.valueOf(digits(field));
    }

    private String digits(String field) {
        return java.text.Normalizer.normalize(value(field), java.text.Normalizer.Form.NFKC)
                .replace(",", "")
                .replace("円", "");
    }
}
