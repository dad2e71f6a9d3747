package jp.tenohira.procedures.entries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as staff write them in sheets: 2023-10-01, 2023/10/1, 令和5年10月1日, R5.10.1. */
final class TypedDays {

    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|[RHSrhs])([0-9]{1,2}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA);

    private TypedDays() {}

    static Optional<LocalDate> read(String text) {
        try {
            var western = WESTERN.matcher(text);
            if (western.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(western.group(1)),
                        Integer.parseInt(western.group(2)),
                        Integer.parseInt(western.group(3))));
            }
            var era = ERA.matcher(text);
            if (!era.matches()) {
                return Optional.empty();
            }
            var year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
            return Optional.ofNullable(ERAS.get(era.group(1).toUpperCase(java.util.Locale.ROOT)))
                    .map(of -> LocalDate.from(
                            JapaneseDate.of(of, year, Integer.parseInt(era.group(3)), Integer.parseInt(era.group(4)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
