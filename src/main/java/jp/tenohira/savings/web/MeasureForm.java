package jp.tenohira.savings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a measure: field to text, kept as typed so that it can be shown again. */
record MeasureForm(Map<String, String> typed) {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,2})?");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern JOBS = Pattern.compile("[0-9]{1,6}");
    static final String[] FIELDS = {
        "fiscalYear",
        "department",
        "section",
        "kind",
        "name",
        "status",
        "since",
        "jobs",
        "formula",
        "hours",
        "owner",
        "note"
    };

    static MeasureForm of(Map<String, String> asked) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            typed.put(field, asked.getOrDefault(field, "").strip());
        }
        return new MeasureForm(typed);
    }

    static MeasureForm of(Measure measure) {
        var content = measure.content();
        var hours = content.hours();
        var since = content.since();
        var jobs = content.jobs();
        var section = content.section();
        return of(Map.ofEntries(
                Map.entry("fiscalYear", Integer.toString(content.fiscalYear())),
                Map.entry("department", content.department()),
                Map.entry("section", section == null ? "" : section),
                Map.entry("kind", content.kind().code()),
                Map.entry("name", content.name()),
                Map.entry("status", content.status().code()),
                Map.entry("since", since == null ? "" : since.toString()),
                Map.entry("jobs", jobs == null ? "" : jobs.toString()),
                Map.entry("formula", content.formula()),
                Map.entry("hours", hours == null ? "" : hours.toPlainString()),
                Map.entry("owner", content.owner()),
                Map.entry("note", content.note())));
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Field to message key of what cannot be read at all. */
    Map<String, String> unreadable() {
        var wrong = new LinkedHashMap<String, String>();
        if (!YEAR.matcher(value("fiscalYear")).matches()) {
            wrong.put("fiscalYear", "wrong.fiscalYear");
        }
        if (LedgerQuery.kind(value("kind")) == null) {
            wrong.put("kind", "wrong.kind");
        }
        if (LedgerQuery.status(value("status")) == null) {
            wrong.put("status", "wrong.status");
        }
        if (!value("since").isEmpty() && since() == null) {
            wrong.put("since", "wrong.since");
        }
        if (!value("jobs").isEmpty() && !JOBS.matcher(value("jobs")).matches()) {
            wrong.put("jobs", "wrong.jobs");
        }
        if (!value("hours").isEmpty() && hours() == null) {
            wrong.put("hours", "wrong.hours");
        }
        return wrong;
    }

    /** Only to be asked for when nothing is unreadable. */
    Measure.Content content(String department, @Nullable String section, String source) {
        var kind = LedgerQuery.kind(value("kind"));
        var status = LedgerQuery.status(value("status"));
        return new Measure.Content(
                Integer.parseInt(value("fiscalYear")),
                department,
                section,
                kind == null ? MeasureKind.OTHER : kind,
                value("name"),
                status == null ? MeasureStatus.PLANNED : status,
                since(),
                value("jobs").isEmpty() ? null : Integer.valueOf(value("jobs")),
                value("formula"),
                hours(),
                value("owner"),
                value("note"),
                source);
    }

    private @Nullable LocalDate since() {
        try {
            return value("since").isEmpty()
                    ? null
                    : LocalDate.parse(value("since").replace('/', '-'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable BigDecimal hours() {
        var plain = value("hours").replace(",", "");
        return HOURS.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    int fiscalYearOr(int otherwise) {
        return YEAR.matcher(value("fiscalYear")).matches() ? Integer.parseInt(value("fiscalYear")) : otherwise;
    }
}
