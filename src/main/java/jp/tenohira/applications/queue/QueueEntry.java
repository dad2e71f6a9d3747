package jp.tenohira.applications.queue;

import jp.tenohira.applications.casefile.Casefile;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue lists it.
 *
 * @param findings how many findings the last check left; null when it was never checked
 * @param outdated whether the answers changed since that check
 */
public record QueueEntry(Casefile casefile, @Nullable Integer findings, boolean outdated) {

    public QueuePosition position() {
        return QueuePosition.of(casefile);
    }
}
