package jp.tenohira.applications.drafts.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/** Which procedure staff file for whom, and the consent. Without fields the section has nothing to file. */
public record CounterPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String action,
        List<Field> fields,
        List<Button> buttons) {

    public CounterPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
