package jp.tenohira.applications.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue, in its order, and whether there are cases before and after it.
 *
 * @param count how many cases there are in all, when finding the page has shown it; null when it has not
 */
public record QueueSlice(
        List<QueueEntry> entries,
        boolean hasEarlier,
        boolean hasLater,
        @Nullable QueueCount count) {

    public QueueSlice {
        entries = List.copyOf(entries);
    }
}
