package jp.tenohira.applications.retention.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/** Holds a case back from deletion, or lets it go. */
public record HoldPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String held,
        String action,
        List<Field> fields,
        List<Button> buttons) {

    public HoldPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
