package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/**
 * Hands a form over for publishing.
 *
 * @param ready whether it can be handed over
 * @param problems what must be mended first
 */
public record HandoverPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        String address,
        int version,
        boolean ready,
        List<Link> problems,
        List<Field> fields,
        String button) {

    public HandoverPage {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
    }
}
