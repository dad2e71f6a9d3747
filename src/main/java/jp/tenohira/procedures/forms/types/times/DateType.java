package jp.tenohira.procedures.forms.types.times;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;

/** {@code date}: a day, kept as ISO 8601; {@code birth: true} for a birth date; {@code min} and {@code max} limit it. */
public record DateType(Optional<DateBound> min, Optional<DateBound> max, boolean birth) implements QuestionType {

    private static final LocalDate EARLIEST = LocalDate.of(1868, 1, 25);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static DateType read(Place question, Map<String, Table> tables) {
        return new DateType(
                DateBound.read(question, "min"), DateBound.read(question, "max"), question.flag("birth", false));
    }

    @Override
    public String name() {
        return "date";
    }

    @Override
    public CelType celType() {
        return SimpleType.STRING;
    }

    @Override
    public Object unanswered() {
        return "";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var year = Characters.narrow(typed.one("year"));
        var month = Characters.narrow(typed.one("month"));
        var day = Characters.narrow(typed.one("day"));
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) {
            asked.complain(
                    "「%s」は西暦4桁の年・月・日を数字で入力してください(例:2017年5月3日)。",
                    "%s must be a year of four digits, a month and a day in numbers (for example 2017 5 3).");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            asked.complain(
                    "「%s」の%s年%s月%s日は実在しない日付です。正しい日付を入力してください。",
                    "%s: %s-%s-%s is not a real date. Enter a real one.", year, month, day);
            return Optional.empty();
        }
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
        return jp.tenohira.core.Text.of(JAPANESE.format(date), ENGLISH.format(date));
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の年・月・日を入力してください。", "Enter the year, month and day of %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        return parse(value)
                .map(date -> lang == Lang.JA ? JAPANESE.format(date) + "(" + Eras.of(date) + ")" : ENGLISH.format(date))
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
    public Field field(Sheet sheet) {
        var parts = sheet.typed()
                .map(typed -> new String[] {typed.one("year"), typed.one("month"), typed.one("day")})
                .or(() -> sheet.answer().flatMap(DateType::parse).map(date ->
                        new String[] {"" + date.getYear(), "" + date.getMonthValue(), "" + date.getDayOfMonth()}))
                .orElse(new String[] {"", "", ""});
        return new DateField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                parts[0],
                parts[1],
                parts[2],
                birth);
    }

    /** A day written in full: no other writing of ISO 8601 is taken. */
    private static Optional<LocalDate> parse(Object value) {
        if (!(value instanceof String text) || !Days.written(text)) {
            return Optional.empty();
        }
        return Days.parse(text);
    }
}
