package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which department continues which.
 *
 * @param form adds one; null for who may not
 */
public record ReorganisationsPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        List<Entry> entries,
        SheetPage.@Nullable Form form) {

    public ReorganisationsPage {
        problems = List.copyOf(problems);
        entries = List.copyOf(entries);
    }

    /** @param remove where the form that removes it leads; null for who may not */
    public record Entry(
            String at,
            String from,
            String to,
            String note,
            @Nullable String remove) {}
}
