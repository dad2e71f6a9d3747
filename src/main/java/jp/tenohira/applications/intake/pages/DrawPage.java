package jp.tenohira.applications.intake.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;

/**
 * Asks once more before lots are drawn.
 *
 * @param fields the public value to mix in, where one was announced
 */
public record DrawPage(
        Frame frame,
        ErrorSummary errors,
        Notice warning,
        SummaryList about,
        String action,
        List<Field> fields,
        List<Button> buttons) {

    public DrawPage {
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
