package jp.tenohira.applications.retention.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;

/** What is due to go, by which rules, and what went. */
public record RetentionPage(
        Frame frame,
        List<Problem> problems,
        List<Notice> notices,
        List<Table> due,
        List<Button> delete,
        Table rules,
        List<Field> fields,
        List<Button> set,
        Table deletions) {

    public RetentionPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        due = List.copyOf(due);
        delete = List.copyOf(delete);
        fields = List.copyOf(fields);
        set = List.copyOf(set);
    }
}
