package jp.tenohira.applications.review.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.Field;

/**
 * The page on which a step with words is taken: a send-back or a decision.
 *
 * @param marks answers that can be marked to be mended; empty for a decision
 * @param action where the form goes
 * @param back the case
 */
public record StepPage(
        Frame frame,
        ErrorSummary errors,
        String heading,
        String receipt,
        String names,
        String intro,
        String action,
        String back,
        Map<String, String> kept,
        int version,
        List<Field> fields,
        List<MarkSection> marks,
        String button) {

    public record MarkSection(String title, String caption, List<Mark> marks) {}

    /** An answer with a checkbox and the words to the resident. */
    public record Mark(String path, String id, String label, String text, boolean marked, String reason) {}
}
