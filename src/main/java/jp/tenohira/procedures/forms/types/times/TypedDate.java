package jp.tenohira.procedures.forms.types.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.types.text.Characters;

/**
 * A date as it was typed, in parts.
 *
 * @param era the letter of the era the year is counted in; empty for the Western calendar, or when the year names its era
 */
public record TypedDate(String era, String year, String month, String day) {

    static final TypedDate NOTHING = new TypedDate("", "", "", "");

    static TypedDate of(Typed typed) {
        return new TypedDate(typed.one("era"), typed.one("year"), typed.one("month"), typed.one("day"));
    }

    static TypedDate of(LocalDate date) {
        return new TypedDate("", "" + date.getYear(), "" + date.getMonthValue(), "" + date.getDayOfMonth());
    }

    Optional<String> read(Asked asked) {
        var y = Characters.narrow(year);
        var m = Characters.narrow(month);
        var d = Characters.narrow(day);
        if (y.isEmpty() && m.isEmpty() && d.isEmpty()) {
            return Optional.empty();
        }
        var inEra = Eras.parse(era + y);
        var written = era.isEmpty() ? "[0-9]{4}" : "[0-9]{1,2}|元";
        if ((inEra.isEmpty() && !y.matches("[0-9]{4}"))
                || (!era.isEmpty() && !y.matches(written))
                || !m.matches("[0-9]{1,2}")
                || !d.matches("[0-9]{1,2}")) {
            complainOfForm(asked);
            return Optional.empty();
        }
        try {
            var western = inEra.map(found -> found.era().year(found.year())).orElseGet(() -> Integer.parseInt(y));
            var date = LocalDate.of(western, Integer.parseInt(m), Integer.parseInt(d));
            if (inEra.isPresent() && !inEra.get().era().has(date)) {
                complainOfEra(inEra.get(), m, d, asked);
                return Optional.empty();
            }
            return Optional.of(date.toString());
        } catch (DateTimeException e) {
            asked.complain(
                    "「%s」の%s年%s月%s日は実在しない日付です。正しい日付を入力してください。",
                    "%s: %s-%s-%s is not a real date. Enter a real one.", y, m, d);
            return Optional.empty();
        }
    }

    private void complainOfForm(Asked asked) {
        if (era.isEmpty()) {
            asked.complain(
                    "「%s」は西暦4桁の年・月・日を数字で入力してください(例:2017年5月3日)。",
                    "%s must be a year of four digits, a month and a day in numbers (for example 2017 5 3).");
        } else {
            asked.complain(
                    "「%s」は元号を選んだときは年を2桁までの数字で、月・日とともに入力してください(例:昭和 45年5月3日)。西暦のときは「西暦」を選んでください。",
                    "%s: with an era, the year has at most two digits (for example Showa 45 5 3). For a Western year, choose the Western calendar.");
        }
    }

    private static void complainOfEra(Eras.InEra given, String month, String day, Asked asked) {
        asked.complain(
                "「%s」の%s%s年%s月%s日はありません(%sは%sから%sまで)。元号を確かめてください。",
                "%s: there is no %s %s-%s-%s (%s lasted from %s to %s). Check the era.",
                given.era().name(),
                given.year(),
                month,
                day,
                given.era().name(),
                given.era().first(),
                given.era().last());
    }
}
