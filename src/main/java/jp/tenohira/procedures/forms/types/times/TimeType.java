package jp.tenohira.procedures.forms.types.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.procedures.forms.types.text.OneText;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TimeField;

/** {@code time}: a time of day, kept as HH:MM, from {@code min} to {@code max}. */
public record TimeType(String min, String max) implements OneText {

    private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern AS_TYPED = Pattern.compile("([0-9]{1,2})[:時.]?([0-9]{2})分?|([0-9]{1,2})時");

    public static TimeType read(Place question, Map<String, Table> tables) {
        var type = new TimeType(
                question.optionalText("min").orElse("00:00"),
                question.optionalText("max").orElse("23:59"));
        if (!TIME.matcher(type.min).matches()
                || !TIME.matcher(type.max).matches()
                || type.min.compareTo(type.max) > 0) {
            question.at("min")
                    .wrong(
                            "min と max は 08:30 のような時刻で、早いほうを min に書いてください。",
                            "expected min and max as times such as 08:30, the earlier first");
        }
        return type;
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var text = Characters.narrow(typed.one());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var match = AS_TYPED.matcher(text);
        if (!match.matches()) {
            complain(typed.one(), asked);
            return Optional.empty();
        }
        var hour = match.group(3) == null ? match.group(1) : match.group(3);
        var minute = match.group(2) == null ? "00" : match.group(2);
        return Optional.of((hour.length() == 1 ? "0" + hour : hour) + ":" + minute);
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof String time)
                || !TIME.matcher(time).matches()
                || time.compareTo(min) < 0
                || time.compareTo(max) > 0) {
            complain(value, asked);
        }
    }

    private void complain(Object value, Asked asked) {
        asked.complain(
                "「%s」は%sから%sまでの時刻を「17:30」のように入力してください(入力された内容:%s)。",
                "%s must be a time from %s to %s, written like 17:30 (you entered: %s).",
                min,
                max,
                value instanceof String text ? text : "—");
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の時刻を入力してください。", "Enter the time of %s.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type", "string",
                "pattern", "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
                "description", "from " + min + " to " + max);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return Stream.of(min, "09:00", "12:30", "17:00", max)
                .filter(time -> time.compareTo(min) >= 0 && time.compareTo(max) <= 0)
                .distinct()
                .map(time -> (Object) time)
                .toList();
    }

    @Override
    public Field field(Sheet sheet) {
        return new TimeField(
                sheet.id(), sheet.id(), sheet.label(), sheet.hint(), sheet.error(), sheet.required(), sheet.shown());
    }
}
