package jp.tenohira.budget.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/**
 * A form of the budget.
 *
 * @param version what the writer saw; sent back, so that nobody overwrites unseen
 * @param withFile whether a file is sent
 */
public record FormPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String lead,
        String action,
        int version,
        boolean withFile,
        List<Field> fields,
        List<Button> buttons) {

    public FormPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
