package jp.tenohira.applications.queue.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * The queue.
 *
 * @param overdue how many cases are brought before whoever looks because they are late and not seen
 * @param filter the fields that narrow it
 * @param kept the filter's parameters, sent along by the forms below the table
 * @param count how many cases there are, in words
 * @param table null when there is nothing to list
 * @param earlier and later: where the neighbouring pages are, null when there are none
 * @param actions what can be done with the chosen cases
 * @param allLabel the words of the choice of all cases found; null when there are no more than the page shows
 */
public record QueuePage(
        Frame frame,
        ErrorSummary errors,
        int overdue,
        FilterForm filter,
        Map<String, String> kept,
        String count,
        List<View> views,
        boolean standard,
        @Nullable Table table,
        @Nullable EmptyState empty,
        @Nullable String earlier,
        @Nullable String later,
        List<Button> actions,
        @Nullable String allLabel,
        List<Link> exports) {

    /**
     * @param active how many fields narrow the queue now
     */
    public record FilterForm(String words, List<Pick> picks, String from, String to, int active) {}

    /** One of several, in a row of its kind. */
    public record Pick(String name, String label, String value, List<Option> options) {}

    public record Option(String value, String label) {}

    /** A saved view; {@code standard} is the one the queue opens with. */
    public record View(String id, String name, String href, boolean current, boolean standard) {}
}
