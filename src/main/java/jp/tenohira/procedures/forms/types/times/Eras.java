package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Text;

/** Years in Japanese eras. */
final class Eras {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN);
    private static final Pattern WRITTEN = Pattern.compile("(令和|平成|昭和|大正|明治|[RHSTMrhstm])\\.?([0-9]{1,2}|元)年?");

    /** An era with its first and last day (元号を改める政令). */
    record Era(String letter, Text name, LocalDate first, LocalDate last) {

        /** The Western year of one of its years; its days may still lie outside it. */
        int year(int ofEra) {
            return first.getYear() + ofEra - 1;
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static final List<Era> ALL = List.of(
            era("R", "令和", "Reiwa", "2019-05-01", "2199-12-31"),
            era("H", "平成", "Heisei", "1989-01-08", "2019-04-30"),
            era("S", "昭和", "Showa", "1926-12-25", "1989-01-07"),
            era("T", "大正", "Taisho", "1912-07-30", "1926-12-24"),
            era("M", "明治", "Meiji", "1868-01-25", "1912-07-29"));

    private Eras() {}

    /** A year in an era. */
    record InEra(Era era, int year) {}

    static String of(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return "明治以前";
        }
        return YEAR.format(JapaneseDate.from(date)).replaceFirst("(?<=\\D)1年$", "元年");
    }

    /** A year typed with its era before it, such as 令和6, 昭和元年, H31. */
    static Optional<InEra> parse(String typed) {
        var match = WRITTEN.matcher(typed);
        if (!match.matches()) {
            return Optional.empty();
        }
        var written = match.group(1);
        var year = match.group(2).equals("元") ? 1 : Integer.parseInt(match.group(2));
        return ALL.stream()
                .filter(era -> era.letter().equalsIgnoreCase(written)
                        || era.name().in(jp.tenohira.core.Lang.JA).equals(written))
                .findFirst()
                .map(era -> new InEra(era, year));
    }

    private static Era era(String letter, String ja, String en, String first, String last) {
        return new Era(letter, Text.of(ja, en), LocalDate.parse(first), LocalDate.parse(last));
    }
}
