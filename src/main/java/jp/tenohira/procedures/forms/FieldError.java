package jp.tenohira.procedures.forms;

import jp.tenohira.core.Text;

/**
 * What is wrong with one answer, and what to do.
 *
 * @param path the answer, or the part of it ({@code guardianName/familyKana})
 */
public record FieldError(AnswerPath path, Text message) {}
