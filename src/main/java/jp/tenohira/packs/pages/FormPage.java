package jp.tenohira.packs.pages;

import java.util.List;
import jp.tenohira.packs.pages.PackPage.MaterialView;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;

/**
 * A form about a meeting, a text, the definition or the issue of a pack; what helps to fill it in stands below.
 *
 * @param preview what a pack would show with what was typed; empty for none
 */
public record FormPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        List<Problem> problems,
        String action,
        int version,
        List<Field> fields,
        List<Button> buttons,
        List<Table> help,
        List<MaterialView> preview) {

    public FormPage {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
        help = List.copyOf(help);
        preview = List.copyOf(preview);
    }

    /** A form without a preview. */
    public FormPage(
            Frame frame,
            Breadcrumb breadcrumb,
            List<Notice> notices,
            List<Problem> problems,
            String action,
            int version,
            List<Field> fields,
            List<Button> buttons,
            List<Table> help) {
        this(frame, breadcrumb, notices, problems, action, version, fields, buttons, help, List.of());
    }
}
