package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Tabs;

/**
 * The texts of a form in Japanese and, beside them, in another language.
 *
 * @param query what the address asks for: language, page, only the missing ones
 */
public record TextsPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        String address,
        String query,
        int version,
        Tabs languages,
        List<Part> texts,
        Pager pager) {

    public TextsPage {
        notices = List.copyOf(notices);
        texts = List.copyOf(texts);
    }
}
