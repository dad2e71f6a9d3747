package jp.tenohira.applications.workload.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import org.jspecify.annotations.Nullable;

/** What was not done in time and brought before whoever looks. */
public record OverduePage(
        Frame frame,
        @Nullable Notice notice,
        List<OverdueView> overdue,
        @Nullable EmptyState empty) {

    public record OverdueView(
            String receipt, String href, String procedure, String step, String due, String assignee, String seen) {}
}
