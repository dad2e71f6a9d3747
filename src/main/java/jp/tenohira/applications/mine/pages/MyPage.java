package jp.tenohira.applications.mine.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A resident's own page.
 *
 * @param applications those that wait for the resident first
 * @param drafts what is being filled in, the last saved first
 * @param documents what the city issued, each to open
 * @param messages what the city wrote, the newest first
 */
public record MyPage(
        Frame frame,
        List<Notice> notices,
        List<LinkCard> applications,
        @Nullable Pager pager,
        List<OwnDraft> drafts,
        List<Link> documents,
        List<Message> messages,
        List<Link> account) {

    /** A draft, where to go on and where to delete it. */
    public record OwnDraft(String title, String saved, String expires, String href, String deleteHref) {}

    /** What the city wrote about a case. */
    public record Message(String about, String time, String body, String href) {}
}
