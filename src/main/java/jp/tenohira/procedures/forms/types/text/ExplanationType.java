package jp.tenohira.procedures.forms.types.text;

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
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;

/** {@code explanation}: a {@code text} between the questions; it takes no answer. */
public record ExplanationType(Text text) implements QuestionType {

    public static ExplanationType read(Place question, Map<String, Table> tables) {
        return new ExplanationType(question.words("text"));
    }

    @Override
    public String name() {
        return "explanation";
    }

    @Override
    public boolean asks() {
        return false;
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
        return Optional.empty();
    }

    @Override
    public void check(Object value, Asked asked) {
        asked.complain("「%s」に回答は必要ありません。", "%s takes no answer.");
    }

    @Override
    public void complainOfNothing(Asked asked) {
        // Nothing is asked, so nothing is missing.
    }

    @Override
    public String show(Object value, Lang lang) {
        return "";
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
        return new Explanation(sheet.id(), sheet.label(), sheet.in(text));
    }
}
