package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.OneText;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;

/** {@code date}: a day, kept as ISO 8601; {@code birth: true} for a birth date, {@code own: true} for that of who is typing; {@code min} and {@code max} limit it; {@code era: true} offers the eras. */
public record DateType(Optional<DateBound> min, Optional<DateBound> max, boolean birth, boolean own, boolean era)
        implements OneText {

    private static final LocalDate EARLIEST = LocalDate.of(1868, 1, 25);
    /** Into how many steps samples divide the time between the limits: those of 120 years lie under two years apart. */
    private static final int STEPS = 64;

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public static DateType read(Place question, Map<String, Table> tables) {
        return new DateType(
                DateBound.read(question, "min"),
                DateBound.read(question, "max"),
                question.flag("birth", false),
                question.flag("own", false),
                question.flag("era", false));
    }

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        return readDate(typed, asked).map(day -> day);
    }

    /** A date typed in parts, in the Western calendar or in an era. */
    public static Optional<String> readDate(Typed typed, Asked asked) {
        return TypedDate.of(typed).read(asked);
    }

    /** What to show in the fields of a date's parts: what was typed, or else the date kept. */
    public static TypedDate shownDate(Optional<Typed> typed, Optional<String> kept) {
        return typed.map(TypedDate::of)
                .or(() -> kept.flatMap(DateType::parse).map(TypedDate::of))
                .orElse(TypedDate.NOTHING);
    }

    @Override
    public void check(Object value, Asked asked) {
        var date = parse(value);
        if (date.isEmpty()) {
            asked.complain("「%s」は実在する日付を YYYY-MM-DD の形式で入力してください。", "%s must be a real date written YYYY-MM-DD.");
            return;
        }
        var least = min.map(bound -> bound.on(asked.today())).orElse(EARLIEST);
        var most = max.map(bound -> bound.on(asked.today())).orElse(LATEST);
        if (date.get().isBefore(least) || date.get().isAfter(most)) {
            asked.complain(
                    "「%s」は%sから%sまでの日付を入力してください(入力された日付:%s)。",
                    "%s must be a date from %s to %s (you entered %s).", said(least), said(most), said(date.get()));
        }
    }

    private static jp.tenohira.core.Text said(LocalDate date) {
        return JapaneseDates.western(date);
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の年・月・日を入力してください。", "Enter the year, month and day of %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        return parse(value)
                .map(date -> said(date).in(lang) + (lang == Lang.JA ? "(" + Eras.of(date) + ")" : ""))
                .orElse(value.toString());
    }

    /** In the calendar the question is asked in; only Japanese readers count by eras. */
    @Override
    public String mention(Object value, Lang lang) {
        return parse(value)
                .map(date -> era ? JapaneseDates.date(date, lang) : said(date).in(lang))
                .orElse(value.toString());
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new HashMap<String, Object>();
        schema.put("type", "string");
        schema.put("format", "date");
        schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        return schema;
    }

    @Override
    public List<Object> samples(LocalDate today) {
        var first = min.map(bound -> bound.on(today)).orElse(LocalDate.of(1930, 1, 1));
        var last = max.map(bound -> bound.on(today)).orElse(today.plusYears(1));
        var length = ChronoUnit.DAYS.between(first, last);
        return LongStream.concat(
                        LongStream.of(0, 1, 7, 40, 400, length - 400, length - 40, length - 1, length),
                        LongStream.range(1, STEPS).map(step -> length * step / STEPS))
                .filter(days -> days >= 0 && days <= length)
                .distinct()
                .mapToObj(first::plusDays)
                .map(day -> (Object) day.toString())
                .toList();
    }

    @Override
    public Field field(Sheet sheet) {
        var date = shownDate(sheet.typed(), sheet.answer().map(String::valueOf));
        return new DateField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                date.year(),
                date.month(),
                date.day(),
                birth,
                era,
                date.era(),
                own);
    }

    /** A day written in full: no other writing of ISO 8601 is taken. */
    private static Optional<LocalDate> parse(Object value) {
        if (!(value instanceof String text) || !Days.written(text)) {
            return Optional.empty();
        }
        return Days.parse(text);
    }
}
