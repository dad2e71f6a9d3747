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

/** {@code money}: a sum in whole yen from {@code min} to {@code max}, typed with or without commas and 円. */
public record MoneyType(long min, long max) implements QuestionType {

    private static final long MOST = 999_999_999_999L;
    private static final Text UNIT = Text.of("円", "yen");

    public static MoneyType read(Place question, Map<String, Table> tables) {
        var type = new MoneyType(question.number("min", 0, -MOST, MOST), question.number("max", MOST, -MOST, MOST));
        if (type.min > type.max) {
            question.at("max").wrong("expected at least the min, " + type.min);
        }
        return type;
    }

    @Override
    public String name() {
        return "money";
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
        var text = Characters.narrow(typed.one()).replaceAll("[,\\s¥\\\\円]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,12}")) {
            complain(typed.one(), asked);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof Long sum) || sum < min || sum > max) {
            complain(value instanceof Long sum ? "%,d円".formatted(sum) : "—", asked);
        }
    }

    private void complain(String entered, Asked asked) {
        asked.complain(
                "「%s」は%,d円から%,d円までの金額を整数で入力してください(入力された内容:%s)。",
                "%s must be a sum from %,d to %,d yen, without decimals (you entered: %s).", min, max, entered);
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の金額を入力してください。", "Enter the sum of %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        return value instanceof Long sum ? said(sum, lang) : value.toString();
    }

    /** A sum as people read it: 1,200円. */
    static String said(long sum, Lang lang) {
        return "%,d".formatted(sum) + (lang == Lang.EN ? " " : "") + UNIT.in(lang);
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
                sheet.in(UNIT),
                20);
    }
}
