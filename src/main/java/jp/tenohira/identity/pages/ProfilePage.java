package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.jspecify.annotations.Nullable;

/**
 * A resident's profile.
 *
 * @param values each value with its source and time
 * @param consent what is agreed on the provider's values, in a sentence
 * @param consentDo what can be changed about that; null for nothing
 */
public record ProfilePage(
        Frame frame,
        List<Notice> notices,
        SummaryList values,
        String consent,
        @Nullable String consentDo,
        List<Link> more) {}
