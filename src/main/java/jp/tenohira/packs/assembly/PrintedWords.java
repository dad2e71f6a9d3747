package jp.tenohira.packs.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;

/** Cells of files as papers print them: 2023-09-08T10:00 as 令和5年9月8日 10時00分, -12210 as △12,210. */
final class PrintedWords {

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private PrintedWords() {}

    static String of(String cell) {
        if (MOMENT.matcher(cell).matches()) {
            var moment = LocalDateTime.parse(cell);
            return "%s %d時%02d分"
                    .formatted(JapaneseDates.date(moment.toLocalDate(), Lang.JA), moment.getHour(), moment.getMinute());
        }
        if (DAY.matcher(cell).matches()) {
            return JapaneseDates.date(LocalDate.parse(cell), Lang.JA);
        }
        return NUMBER.matcher(cell).matches() ? JapaneseNumbers.inTable(new BigDecimal(cell)) : cell;
    }
}
