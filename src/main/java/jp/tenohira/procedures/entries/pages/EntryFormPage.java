package jp.tenohira.procedures.entries.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;

/** The form of an entry. @param version what the writer saw, sent back so that nobody overwrites unseen */
public record EntryFormPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        String action,
        int version,
        List<Field> fields,
        List<Button> buttons) {

    public EntryFormPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
    }
}
