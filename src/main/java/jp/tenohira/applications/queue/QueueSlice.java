package jp.tenohira.applications.queue;

import java.util.List;

/** One page of the queue, in its order, and whether there are cases before and after it. */
public record QueueSlice(List<QueueEntry> entries, boolean hasEarlier, boolean hasLater) {

    public QueueSlice {
        entries = List.copyOf(entries);
    }
}
