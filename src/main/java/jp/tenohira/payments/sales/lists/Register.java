package jp.tenohira.payments.sales.lists;

import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.core.Text;

/** @param until the first day it is no longer in service */
public record Register(String facility, String code, Text name, LocalDate since, LocalDate until) {

    static Register of(Map<String, String> entry) {
        return new Register(
                entry.getOrDefault("facility", ""),
                entry.getOrDefault("code", ""),
                Facility.name(entry),
                LocalDate.parse(entry.getOrDefault("since", "")),
                Facility.until(entry));
    }

    public boolean inService(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }
}
