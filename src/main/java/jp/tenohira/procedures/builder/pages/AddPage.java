package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/**
 * Adds a part to a form.
 *
 * @param to what it is added to
 */
public record AddPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String address,
        String to,
        int version,
        List<Field> fields) {

    public AddPage {
        notices = List.copyOf(notices);
        fields = List.copyOf(fields);
    }
}
