package jp.tenohira.applications.status.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.Field;

/** Asks for a receipt number and its code. */
public record AskPage(Frame frame, ErrorSummary errors, List<Field> fields) {

    public AskPage {
        fields = List.copyOf(fields);
    }
}
