package jp.tenohira.standards.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.SystemStatus;
import org.jspecify.annotations.Nullable;

/** What was typed of a system, kept as typed so that it can be shown again. */
record SystemForm(Map<String, String> typed) {

    static SystemForm of(Map<String, String> asked) {
        return new SystemForm(Map.copyOf(asked));
    }

    static SystemForm of(StandardSystem system) {
        var content = system.content();
        var typed = new HashMap<String, String>();
        typed.put("version", Integer.toString(system.version()));
        typed.put("section", text(content.section()));
        typed.put("vendor", content.vendor());
        typed.put("contractEnds", text(content.contractEnds()));
        typed.put("yearlyCost", text(content.yearlyCost()));
        typed.put("status", content.status().code());
        var scenario = content.scenario();
        typed.put("scenario", scenario == null ? "" : scenario.code());
        typed.put("note", content.note());
        return new SystemForm(typed);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    int version() {
        return value("version").matches("[0-9]{1,6}") ? Integer.parseInt(value("version")) : -1;
    }

    List<String> unreadable() {
        var wrong = new ArrayList<String>();
        if (!value("contractEnds").isEmpty() && day(value("contractEnds")) == null) {
            wrong.add("contractEnds");
        }
        if (!value("yearlyCost").isEmpty() && yen(value("yearlyCost")) == null) {
            wrong.add("yearlyCost");
        }
        if (SystemStatus.of(value("status")).isEmpty()) {
            wrong.add("status");
        }
        return wrong;
    }

    StandardSystem.Content content() {
        return new StandardSystem.Content(
                value("section").isEmpty() ? null : value("section"),
                value("vendor"),
                day(value("contractEnds")),
                yen(value("yearlyCost")),
                SystemStatus.of(value("status")).orElse(SystemStatus.OPEN),
                Scenario.of(value("scenario")).orElse(null),
                value("note"));
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Long yen(String text) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace("円", "");
        return digits.matches("[0-9]{1,13}") ? Long.valueOf(digits) : null;
    }
}
