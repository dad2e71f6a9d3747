package jp.tenohira.procedures.forms.types.text;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.QuestionType;

/** A kind of question whose answer is one text, free or of a fixed form: a phone number, a date, one of the options. */
public interface OneText extends QuestionType {

    @Override
    default CelType celType() {
        return SimpleType.STRING;
    }

    @Override
    default Object unanswered() {
        return "";
    }

    @Override
    default String show(Object value, Lang lang) {
        return value.toString();
    }
}
