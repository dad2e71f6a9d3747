package jp.tenohira.applications.drafts.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The items of a group, to change, remove or add to.
 *
 * @param addHref the first page of a new item; null when there are as many as may be
 */
public record OverviewPage(
        Frame frame,
        @Nullable Notice formChange,
        Progress progress,
        String title,
        List<Item> items,
        @Nullable String addHref,
        String addLabel,
        Button next,
        @Nullable String previous,
        String later) {

    public OverviewPage {
        items = List.copyOf(items);
    }

    /** @param removeHref null when the item must stay */
    public record Item(
            String label,
            boolean complete,
            String changeHref,
            @Nullable String removeHref) {}
}
