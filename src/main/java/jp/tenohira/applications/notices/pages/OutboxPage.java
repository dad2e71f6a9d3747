package jp.tenohira.applications.notices.pages;

import java.util.List;
import jp.tenohira.applications.notices.Notice;
import jp.tenohira.ui.Frame;

/** The newest e-mails of the outbox. */
public record OutboxPage(Frame frame, List<Notice> notices) {

    public OutboxPage {
        notices = List.copyOf(notices);
    }
}
