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
import jp.tenohira.ui.fields.ConsentField;
import jp.tenohira.ui.fields.Field;

/** {@code consent}: a {@code text} to agree to. There is no other answer than agreement. */
public record ConsentType(Text text) implements QuestionType {

    private static final Text AGREED = Text.of("同意しました", "Agreed");

    public static ConsentType read(Place question, Map<String, Table> tables) {
        return new ConsentType(question.words("text"));
    }

    @Override
    public String name() {
        return "consent";
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
        return typed.one().equals("yes") ? Optional.of(true) : Optional.empty();
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!Boolean.TRUE.equals(value)) {
            complainOfNothing(asked);
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("申請するには「%s」にチェックを入れてください。", "To apply, tick: %s.");
    }

    @Override
    public String show(Object value, Lang lang) {
        return AGREED.in(lang);
    }

    @Override
    public Map<String, Text> words(Object answer) {
        return Map.of("text", text);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("const", true);
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(true);
    }

    @Override
    public Field field(Sheet sheet) {
        var checked = sheet.typed()
                .map(typed -> typed.one().equals("yes"))
                .orElseGet(() -> sheet.answer().filter(Boolean.TRUE::equals).isPresent());
        return new ConsentField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                sheet.in(text),
                checked);
    }
}
