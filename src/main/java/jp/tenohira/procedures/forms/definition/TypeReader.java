package jp.tenohira.procedures.forms.definition;

import java.util.Map;

/** Reads the settings of a question type from the question's own place in the definition. */
@FunctionalInterface
public interface TypeReader {

    QuestionType read(Place question, Map<String, Table> tables);
}
