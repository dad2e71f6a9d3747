package jp.tenohira.facts.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/** The tables that can be taken away, month by month. */
public record ExportsPage(Frame frame, String lead, List<Part> parts) {

    public ExportsPage {
        parts = List.copyOf(parts);
    }

    /** @param empty what stands there while the table has no month; else its months are in {@code months} */
    public record Part(
            String heading,
            String text,
            @Nullable Table months,
            @Nullable EmptyState empty) {}
}
