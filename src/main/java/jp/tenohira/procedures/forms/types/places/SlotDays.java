package jp.tenohira.procedures.forms.types.places;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** The day of a slot in words, with its weekday, which people choose by. */
final class SlotDays {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private SlotDays() {}

    static Text said(LocalDate date) {
        var said = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            said.put(
                    lang,
                    JapaneseDates.date(date, lang) + " ("
                            + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang.locale()) + ")");
        }
        said.put(Lang.JA, JAPANESE.format(date));
        said.put(Lang.EN, ENGLISH.format(date));
        said.put(Lang.JA_EASY, JapaneseDates.date(date, Lang.JA_EASY));
        return new Text(said);
    }
}
