package jp.tenohira.procedures.forms.types.quantities;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Characters;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;

/** {@code number}: a whole number from {@code min} to {@code max}, with its {@code unit}. */
public record NumberType(long min, long max, Optional<Text> unit) implements QuestionType {

    private static final long MOST = 999_999_999_999L;

    public static NumberType read(Place question, Map<String, Table> tables) {
        var type = new NumberType(
                question.number("min", 0, -MOST, MOST),
                question.number("max", MOST, -MOST, MOST),
                question.optionalWords("unit"));
        if (type.min > type.max) {
            question.at("max").wrong("expected at least the min, " + type.min);
        }
        return type;
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public CelType celType() {
        return SimpleType.INT;
    }

    @Override
    public Object unanswered() {
        return 0L;
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        var text = Characters.narrow(typed.one()).replaceAll("[,\\s]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,12}")) {
            asked.complain(
                    "「%s」は%sから%sまでの整数で入力してください(入力された内容:%s)。",
                    "%s must be a whole number from %s to %s (you entered: %s).", min, max, typed.one());
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof Long number) || number < min || number > max) {
            asked.complain(
                    "「%s」は%sから%sまでの整数で入力してください(入力された内容:%s)。",
                    "%s must be a whole number from %s to %s (you entered: %s).",
                    min,
                    max,
                    value instanceof Long ? value : "—");
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」を入力してください。", "Enter %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        var number = value instanceof Long count ? "%,d".formatted(count) : value.toString();
        return unit.map(text -> number + (lang == Lang.EN ? " " : "") + text.in(lang))
                .orElse(number);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", min, "maximum", max);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        var some = new TreeSet<Long>(List.of(min, max));
        for (var number : List.of(0L, 1L, 2L, 3L, 5L, 10L, 30L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L)) {
            some.add(Math.clamp(min + number, min, max));
        }
        return List.copyOf(some);
    }

    @Override
    public Field field(Sheet sheet) {
        return new TextField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                TextField.Kind.NUMBER,
                sheet.shown(),
                null,
                unit.map(sheet::in).orElse(null),
                13);
    }
}
