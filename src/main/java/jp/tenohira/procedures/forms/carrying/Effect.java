package jp.tenohira.procedures.forms.carrying;

import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;

/**
 * What one rule says of one answer.
 *
 * @param path the answer: as the new form asks for it, or, when it blocks, as the old one did
 * @param question the name of the question, or of the group
 * @param label the question's words
 * @param why in words for the resident
 */
public record Effect(Policy policy, AnswerPath path, String question, Text label, Text why) {}
