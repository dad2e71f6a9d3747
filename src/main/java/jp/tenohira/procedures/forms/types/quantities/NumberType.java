package jp.tenohira.procedures.forms.types.quantities;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public record NumberType(WholeNumbers range, Optional<Text> unit) implements QuestionType {

    public static NumberType read(Place question, Map<String, Table> tables) {
        return new NumberType(WholeNumbers.read(question), question.optionalWords("unit"));
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
        var number = WholeNumbers.written(text);
        if (number.isEmpty()) {
            complain(typed.one(), asked);
        }
        return number.map(count -> count);
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!range.has(value)) {
            complain(value instanceof Long number ? number.toString() : "—", asked);
        }
    }

    private void complain(String entered, Asked asked) {
        asked.complain(
                "「%s」は%sから%sまでの整数で入力してください(入力された内容:%s)。",
                "%s must be a whole number from %s to %s (you entered: %s).", range.min(), range.max(), entered);
    }

    @Override
    public String show(Object value, Lang lang) {
        var number = value instanceof Long count ? "%,d".formatted(count) : value.toString();
        return unit.map(text -> number + lang.beforeUnit() + text.in(lang)).orElse(number);
    }

    @Override
    public String mention(Object value, Lang lang) {
        return value instanceof Long count ? "%,d".formatted(count) : value.toString();
    }

    @Override
    public Map<String, Text> words(Object answer) {
        return Map.of("unit", unit.orElseGet(() -> Text.plain("")));
    }

    @Override
    public Map<String, Object> schema() {
        return range.schema();
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return range.samples();
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
