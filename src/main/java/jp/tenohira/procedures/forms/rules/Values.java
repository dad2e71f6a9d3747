package jp.tenohira.procedures.forms.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.procedures.forms.definition.QuestionType;

/** Values in the middle of a text, as people read them. */
final class Values {

    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("(-?[0-9,]+)\\s*(\\D+)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Shorter numbers may be years. */
    private static final long GROUPED_FROM = 10_000;

    private Values() {}

    /**
     * @param asked the question whose answer it is
     * @param after the words behind it: a unit they begin with is not said twice
     */
    static String said(Object value, Optional<QuestionType> asked, String after, Lang lang) {
        var said = asked.map(type -> type.mention(value, lang)).orElseGet(() -> computed(value, lang));
        var number = NUMBER_WITH_UNIT.matcher(Annotations.plain(said));
        var unitFollows =
                number.matches() && Annotations.plain(after).stripLeading().startsWith(number.group(2));
        return unitFollows ? number.group(1) : said;
    }

    private static String computed(Object value, Lang lang) {
        return switch (value) {
            case List<?> list ->
                lang.listed(list.stream().map(one -> computed(one, lang)).toList());
            case Long number when Math.abs(number) >= GROUPED_FROM -> "%,d".formatted(number);
            case String text when DAY.matcher(text).matches() -> day(text, lang);
            default -> value.toString();
        };
    }

    private static String day(String text, Lang lang) {
        try {
            return JapaneseDates.western(LocalDate.parse(text)).in(lang);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
