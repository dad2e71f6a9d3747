package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/**
 * Hands a form over for release.
 *
 * @param done whether that was just done
 * @param ready whether it can be handed over
 * @param problems what must be mended first
 * @param onwards where it goes on afterwards
 */
public record HandoverPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String address,
        int version,
        boolean done,
        boolean ready,
        List<Link> problems,
        List<Link> onwards,
        List<Field> fields) {

    public HandoverPage {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
        onwards = List.copyOf(onwards);
        fields = List.copyOf(fields);
    }
}
