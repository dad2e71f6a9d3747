package jp.tenohira.procedures.forms.types.quantities;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import jp.tenohira.procedures.forms.types.choosing.YesNoType;
import jp.tenohira.ui.fields.CalculatedField;
import jp.tenohira.ui.fields.Field;

/**
 * {@code calculated}: a {@code value} that follows from earlier answers by a CEL expression, such as a fee. It {@code
 * gives} money, a number, a text or yes-no; nobody answers it, and it is computed anew at every step.
 */
public record CalculatedType(String value, Kind gives, Optional<Text> unit) implements QuestionType {

    /** What an expression gives. */
    public enum Kind {
        NUMBER,
        MONEY,
        TEXT,
        YES_NO
    }

    public static CalculatedType read(Place question, Map<String, Table> tables) {
        return new CalculatedType(
                question.text("value"),
                question.oneOf("gives", Kind.class, Kind.NUMBER),
                question.optionalWords("unit"));
    }

    @Override
    public String name() {
        return "calculated";
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Optional<String> computes() {
        return Optional.of(value);
    }

    @Override
    public CelType celType() {
        return switch (gives) {
            case NUMBER, MONEY -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case YES_NO -> SimpleType.BOOL;
        };
    }

    @Override
    public Object unanswered() {
        return switch (gives) {
            case NUMBER, MONEY -> 0L;
            case TEXT -> "";
            case YES_NO -> false;
        };
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        return Optional.empty();
    }

    @Override
    public void check(Object given, Asked asked) {
        asked.complain("「%s」は計算で決まるため、指定できません。", "%s is calculated and cannot be given.");
    }

    @Override
    public void complainOfNothing(Asked asked) {
        // Nobody answers it, so nothing is missing.
    }

    @Override
    public String show(Object result, Lang lang) {
        return switch (result) {
            case Long sum when gives == Kind.MONEY -> MoneyType.said(sum, lang);
            case Long number ->
                String.format(Locale.ROOT, "%,d", number)
                        + unit.map(text -> lang.beforeUnit() + text.in(lang)).orElse("");
            case Boolean yes -> YesNoType.said(yes).in(lang);
            default -> result.toString();
        };
    }

    @Override
    public String mention(Object result, Lang lang) {
        return result instanceof Long number && gives == Kind.NUMBER
                ? String.format(Locale.ROOT, "%,d", number)
                : show(result, lang);
    }

    @Override
    public boolean money() {
        return gives == Kind.MONEY;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of();
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of();
    }

    @Override
    public Field field(Sheet sheet) {
        return new CalculatedField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.answer().map(result -> show(result, sheet.lang())).orElse(""));
    }
}
