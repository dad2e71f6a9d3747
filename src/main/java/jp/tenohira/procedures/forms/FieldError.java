package jp.tenohira.procedures.forms;

import jp.tenohira.core.Text;

/**
 * What is wrong with one answer, and what to do.
 *
 * @param path the answer, or the part of it ({@code guardianName/familyKana})
 * @param fieldId the id of the element of a page where it is mended
 */
public record FieldError(AnswerPath path, Text message, String fieldId) {

    public FieldError(AnswerPath path, Text message) {
        this(path, message, path.htmlId());
    }
}
