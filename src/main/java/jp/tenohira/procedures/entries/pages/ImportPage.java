package jp.tenohira.procedures.entries.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.FileField;

/**
 * The import of a sheet: choosing it, what is wrong with it, or what it would change.
 *
 * @param plan the changes; without rows nothing is to be confirmed
 * @param pending the sheet that a confirmation takes in; empty for none
 * @param seen the mark of the plan that is shown
 */
public record ImportPage(
        Frame frame,
        Tabs tabs,
        List<Notice> notices,
        List<Problem> problems,
        FileField file,
        List<Button> templates,
        Button preview,
        Table plan,
        String pending,
        String seen,
        List<Button> confirm) {

    public ImportPage {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
        templates = List.copyOf(templates);
        confirm = List.copyOf(confirm);
    }
}
