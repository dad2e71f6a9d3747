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

/** {@code money}: a sum in whole yen within its {@code min} and {@code max}, typed with or without commas and 円. */
public record MoneyType(WholeNumbers range) implements QuestionType {

    private static final Text UNIT = Text.of("円", "yen");

    public static MoneyType read(Place question, Map<String, Table> tables) {
        return new MoneyType(WholeNumbers.read(question));
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
        var sum = WholeNumbers.written(text);
        if (sum.isEmpty()) {
            complain(typed.one(), asked);
        }
        return sum.map(yen -> yen);
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!range.has(value)) {
            complain(value instanceof Long sum ? Text.of("%,d円", "%,d yen").formatted(sum) : "—", asked);
        }
    }

    private void complain(Object entered, Asked asked) {
        asked.complain(
                "「%s」は%,d円から%,d円までの金額を整数で入力してください(入力された内容:%s)。",
                "%s must be a sum from %,d to %,d yen, without decimals (you entered: %s).",
                range.min(),
                range.max(),
                entered);
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の金額を入力してください。", "Enter the sum of %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        return value instanceof Long sum ? said(sum, lang) : value.toString();
    }

    @Override
    public boolean money() {
        return true;
    }

    /** A sum as people read it: 1,200円. */
    static String said(long sum, Lang lang) {
        return "%,d".formatted(sum) + lang.beforeUnit() + UNIT.in(lang);
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
                sheet.in(UNIT),
                20);
    }
}
