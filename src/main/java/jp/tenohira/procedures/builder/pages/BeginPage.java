package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.Field;

/** Where a new working copy begins. */
public record BeginPage(Frame frame, Breadcrumb breadcrumb, ErrorSummary errors, List<Field> fields) {

    public BeginPage {
        fields = List.copyOf(fields);
    }
}
