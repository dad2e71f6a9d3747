package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.procedures.builder.settings.Editor.Section;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;

/**
 * The editor of one part of a form.
 *
 * @param at the part's place in the definition
 * @param version that was seen
 * @param more buttons beside saving
 */
public record EditorPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String address,
        String at,
        int version,
        List<Section> sections,
        List<Button> more,
        String functions,
        String preview) {

    public EditorPage {
        notices = List.copyOf(notices);
        sections = List.copyOf(sections);
        more = List.copyOf(more);
    }
}
