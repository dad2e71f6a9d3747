package jp.tenohira.procedures.forms;

import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.QuestionType.StoredFile;

/** The answers of one page, to be read. */
public record ShownSection(PageRef ref, String title, Optional<String> caption, List<Line> lines) {

    /**
     * @param text the answer in words, with line breaks; says so when there is none
     * @param answered whether there is an answer
     */
    public record Line(AnswerPath path, String label, String text, boolean answered, List<StoredFile> files) {}
}
