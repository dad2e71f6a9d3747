package jp.tenohira.applications.checks.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a procedure.
 *
 * @param head whether who looks may switch them
 */
public record ChecksPage(
        Frame frame,
        Tabs procedures,
        String procedure,
        String procedureName,
        List<Line> checks,
        boolean head,
        @Nullable EmptyState empty) {

    public record Line(
            String code, String label, String kind, Tag state, boolean active, String version, String href) {}
}
