package jp.tenohira.assistant.models;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they come, read with a limit on every wait; closing it hangs up. */
final class Incoming implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    private static final List<ByteBuffer> END = List.of();

    /** One piece is asked for at a time, and the end or the failure may follow it. */
    private final BlockingQueue<List<ByteBuffer>> pieces = new ArrayBlockingQueue<>(3);

    private final AtomicReference<Flow.@Nullable Subscription> line = new AtomicReference<>();
    private volatile boolean failed;
    private volatile boolean over;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line.set(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    @Override
    public void onError(Throwable failure) {
        failed = true;
        over = true;
        pieces.add(END);
    }

    @Override
    public void onComplete() {
        over = true;
        pieces.add(END);
    }

    /**
     * The next bytes; empty at the end, null when none came within the wait.
     *
     * @throws UpstreamFailed when the connection broke
     */
    @Nullable
    List<ByteBuffer> next(Duration wait) throws UpstreamFailed {
        try {
            var piece = pieces.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (piece == null) {
                return null;
            }
            if (piece.isEmpty()) {
                if (failed) {
                    throw new UpstreamFailed(UpstreamFailed.Cause.CUT);
                }
                return piece;
            }
            var subscription = line.get();
            if (subscription != null) {
                subscription.request(1);
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(UpstreamFailed.Cause.CUT);
        }
    }

    @Override
    public void close() {
        var subscription = line.get();
        if (subscription != null && !over) {
            subscription.cancel();
        }
    }
}
