package jp.tenohira.savings.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.savings.rpa.RpaJob;

/** What was typed into the form of an RPA job. */
record RpaForm(Map<String, String> typed) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,2})?");
    static final String[] FIELDS = {
        "code", "name", "owner", "scenario", "minutesPerItem", "plannedHours", "runsEveryDays", "retired"
    };

    static RpaForm of(Map<String, String> asked) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            typed.put(field, asked.getOrDefault(field, "").strip());
        }
        return new RpaForm(typed);
    }

    static RpaForm of(RpaJob job) {
        var content = job.content();
        return of(Map.of(
                "code", job.code(),
                "name", content.name(),
                "owner", content.owner(),
                "scenario", content.scenario(),
                "minutesPerItem", content.minutesPerItem().toPlainString(),
                "plannedHours", content.plannedHours().toPlainString(),
                "runsEveryDays", Integer.toString(content.runsEveryDays()),
                "retired", content.retired() ? "yes" : "no"));
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Field to message key of what is missing or cannot be read. */
    Map<String, String> unreadable(boolean fresh) {
        var wrong = new LinkedHashMap<String, String>();
        if (fresh && !CODE.matcher(value("code")).matches()) {
            wrong.put("code", "wrong.code");
        }
        text(wrong, "name", 300);
        text(wrong, "owner", 100);
        text(wrong, "scenario", 50);
        if (!NUMBER.matcher(value("minutesPerItem")).matches()
                || new BigDecimal(value("minutesPerItem")).signum() == 0) {
            wrong.put("minutesPerItem", "wrong.minutesPerItem");
        }
        if (!NUMBER.matcher(value("plannedHours")).matches()) {
            wrong.put("plannedHours", "wrong.hours");
        }
        if (!value("runsEveryDays").matches("[1-9][0-9]{0,2}") || Integer.parseInt(value("runsEveryDays")) > 366) {
            wrong.put("runsEveryDays", "wrong.runsEveryDays");
        }
        return wrong;
    }

    private void text(Map<String, String> wrong, String field, int longest) {
        if (value(field).isEmpty() || value(field).length() > longest) {
            wrong.put(field, "wrong.rpa." + field);
        }
    }

    /** Only to be asked for when nothing is unreadable. */
    RpaJob.Content content(String section) {
        return new RpaJob.Content(
                value("name"),
                section,
                value("owner"),
                value("scenario"),
                new BigDecimal(value("minutesPerItem")),
                new BigDecimal(value("plannedHours")),
                Integer.parseInt(value("runsEveryDays")),
                value("retired").equals("yes"));
    }
}
