package jp.tenohira.applications.filing.writing;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets concurrent filings share a commit: one thread takes whatever waits, writes it in one transaction and only then
 * answers each caller. The queue is bounded; who finds it full is told to come back.
 */
@Component
public class GroupCommit {

    private static final int MOST_WAITING = 1024;
    private static final int MOST_IN_A_COMMIT = 256;
    private static final long MOST_BYTES_IN_A_COMMIT = 64L * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final FilingWriter writer;
    private final Thread thread;
    private volatile boolean open = true;

    GroupCommit(FilingWriter writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("filing").daemon(true).start(this::work);
    }

    /** Returns after the filing is durable; empty when there is no room, or it cannot be told in time. */
    public Optional<Filed> file(Filing filing) {
        var waiting = Waiting.of(CurrentMunicipality.get(), filing);
        if (!open || !queue.offer(waiting)) {
            return Optional.empty();
        }
        try {
            return Optional.of(waiting.filed().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A submission could not be written", e.getCause());
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join(10_000);
    }

    private void work() {
        while (open || !queue.isEmpty()) {
            try {
                var batch = take();
                batch.stream()
                        .collect(Collectors.groupingBy(Waiting::municipality))
                        .forEach(this::commit);
            } catch (InterruptedException e) {
                // Only close() interrupts; what still waits is written before the thread ends.
                open = false;
            }
        }
    }

    private List<Waiting> take() throws InterruptedException {
        var batch = new ArrayList<Waiting>();
        var first = open ? queue.take() : queue.remove();
        batch.add(first);
        var bytes = bytes(first);
        while (batch.size() < MOST_IN_A_COMMIT && bytes < MOST_BYTES_IN_A_COMMIT) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            bytes += bytes(next);
        }
        return batch;
    }

    private static long bytes(Waiting waiting) {
        return waiting.filing().files().stream()
                .mapToLong(file -> file.file().size())
                .sum();
    }

    private void commit(Municipality municipality, List<Waiting> batch) {
        try {
            var filings = batch.stream().map(Waiting::filing).toList();
            var filed =
                    CurrentMunicipality.<List<Filed>, RuntimeException>call(municipality, () -> writer.write(filings));
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).filed().complete(filed.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().filed().completeExceptionally(e);
                return;
            }
            // One bad filing must not refuse the others: each gets a transaction of its own.
            LOG.warn(
                    "A commit of {} filings failed ({}); filing them one by one",
                    batch.size(),
                    e.getClass().getName());
            batch.forEach(one -> commit(municipality, List.of(one)));
        }
    }
}
