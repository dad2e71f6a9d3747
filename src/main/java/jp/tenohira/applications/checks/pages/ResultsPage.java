package jp.tenohira.applications.checks.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import org.jspecify.annotations.Nullable;

/** What the checks found in a procedure's cases, in groups of cases with the same findings. */
public record ResultsPage(
        Frame frame,
        String procedure,
        String procedureName,
        @Nullable Notice run,
        @Nullable Progress progress,
        List<Group> groups,
        @Nullable EmptyState empty) {

    /** @param href the queue with this group only */
    public record Group(List<String> labels, String cases, String open, String href) {}
}
