package jp.tenohira.applications.intake.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * One reception as staff see it.
 *
 * @param path its address, read again while people queue
 * @param notices what is to be known or done now
 * @param actions what can be done now, such as drawing lots
 * @param queue how the waiting room stands; empty without one
 * @param entries who has a place or waits for one; null without a number of places
 * @param rounds the other receptions of the procedure; null when there are none
 */
public record ReceptionPage(
        Frame frame,
        Breadcrumb breadcrumb,
        String path,
        List<Notice> notices,
        SummaryList facts,
        List<Button> actions,
        List<Stat> queue,
        @Nullable Table entries,
        @Nullable Pager pager,
        @Nullable Table rounds) {

    public ReceptionPage {
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        queue = List.copyOf(queue);
    }
}
