package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;

/**
 * What trying a form out brought to light.
 *
 * @param findings each with its place and, where there is one, a witness
 * @param texts in which languages how many texts are missing
 */
public record SelfTestPage(
        Frame frame, Breadcrumb breadcrumb, List<Notice> notices, Table findings, Table texts, String address) {

    public SelfTestPage {
        notices = List.copyOf(notices);
    }
}
