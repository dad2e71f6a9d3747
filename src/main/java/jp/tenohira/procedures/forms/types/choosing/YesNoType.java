package jp.tenohira.procedures.forms.types.choosing;

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
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.YesNoField;

/** {@code yesNo}: yes or no. */
public record YesNoType() implements QuestionType {

    private static final Text YES = Text.of("はい", "Yes");
    private static final Text NO = Text.of("いいえ", "No");

    public static YesNoType read(Place question, Map<String, Table> tables) {
        return new YesNoType();
    }

    @Override
    public String name() {
        return "yesNo";
    }

    @Override
    public CelType celType() {
        return SimpleType.BOOL;
    }

    @Override
    public Object unanswered() {
        return false;
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        return switch (typed.one()) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof Boolean)) {
            complainOfNothing(asked);
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」の「はい」か「いいえ」を選んでください。", "%s: choose yes or no.");
    }

    /** How yes and no are said. */
    public static Text said(boolean yes) {
        return yes ? YES : NO;
    }

    @Override
    public String show(Object value, Lang lang) {
        var yes = Boolean.TRUE.equals(value);
        return said(yes).in(lang);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(true, false);
    }

    @Override
    public Field field(Sheet sheet) {
        var value = sheet.typed()
                .map(Typed::one)
                .orElseGet(() -> sheet.answer()
                        .map(answer -> Boolean.TRUE.equals(answer) ? "yes" : "no")
                        .orElse(""));
        return new YesNoField(
                sheet.id(), sheet.id(), sheet.label(), sheet.hint(), sheet.error(), sheet.required(), value);
    }
}
