package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A page of the figures' desk: what is said of something, what can be done with it, and lists.
 *
 * @param notices and problems: before everything else
 * @param text shown as it is written, such as a definition; empty for none
 */
public record SheetPage(
        Frame frame,
        Breadcrumb breadcrumb,
        String lead,
        List<Problem> problems,
        List<Notice> notices,
        @Nullable SummaryList facts,
        String text,
        List<Button> actions,
        List<Form> forms,
        List<Table> tables) {

    public SheetPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        forms = List.copyOf(forms);
        tables = List.copyOf(tables);
    }

    /** @param hidden what is sent along, name and value */
    public record Form(String heading, String action, List<Hidden> hidden, List<Field> fields, List<Button> buttons) {

        public Form {
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }
    }

    public record Hidden(String name, String value) {}
}
