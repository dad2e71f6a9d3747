package jp.tenohira.applications.webhooks.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;

/**
 * One webhook and its log.
 *
 * @param log each row with a button that sends it again, whose value names the delivery
 */
public record WebhookPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        SummaryList facts,
        String action,
        List<Button> buttons,
        Table log,
        String again,
        List<Button> againButtons,
        Pager pager) {

    public WebhookPage {
        notices = List.copyOf(notices);
        buttons = List.copyOf(buttons);
        againButtons = List.copyOf(againButtons);
    }
}
