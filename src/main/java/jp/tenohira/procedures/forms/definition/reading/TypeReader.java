package jp.tenohira.procedures.forms.definition.reading;

import java.util.Map;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Table;

/** Reads the settings of a question type from the question's own place in the definition. */
@FunctionalInterface
public interface TypeReader {

    QuestionType read(Place question, Map<String, Table> tables);
}
