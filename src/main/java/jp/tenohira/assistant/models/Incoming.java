package jp.tenohira.assistant.models;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenohira.assistant.models.UpstreamFailed.Cause;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it comes, read with a limit on every wait; closing it hangs up. Its head and its bytes go from the client's thread straight to the
 * one that waits, past the client's future, which would take them through two threads more.
 */
final class Incoming implements BodySubscriber<Incoming>, AutoCloseable {

    private static final List<ByteBuffer> END = List.of();

    /** One piece is asked for at a time, and the head may be before it and the end and a failure after it. */
    private final BlockingQueue<Object> pieces = new ArrayBlockingQueue<>(5);

    private final AtomicReference<Flow.@Nullable Subscription> line = new AtomicReference<>();
    private volatile @Nullable Future<?> call;
    private volatile @Nullable ResponseInfo begun;
    private volatile boolean failed;
    private volatile boolean over;
    private volatile boolean closed;

    private Incoming() {}

    /** Sends a request without waiting for anything. */
    static Incoming of(HttpClient client, HttpRequest request) {
        var incoming = new Incoming();
        var call = client.sendAsync(request, incoming::begins);
        incoming.call = call;
        call.whenComplete((_, failure) -> {
            if (failure != null && incoming.begun == null) {
                incoming.onError(failure);
            }
        });
        return incoming;
    }

    private Incoming begins(ResponseInfo head) {
        begun = head;
        pieces.add(head);
        return this;
    }

    @Override
    public CompletionStage<Incoming> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line.set(subscription);
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
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
        onComplete();
    }

    @Override
    public void onComplete() {
        over = true;
        pieces.add(END);
    }

    /**
     * Status and headers; null when they did not come within the wait.
     *
     * @throws UpstreamFailed when there is no connection
     */
    @Nullable
    ResponseInfo head(Duration wait) throws UpstreamFailed {
        var first = taken(wait);
        if (first == null || first instanceof ResponseInfo) {
            return (ResponseInfo) first;
        }
        throw new UpstreamFailed(Cause.UNREACHABLE);
    }

    /**
     * The next bytes; empty at the end, null when none came within the wait.
     *
     * @throws UpstreamFailed when the connection broke
     */
    @Nullable
    List<ByteBuffer> next(Duration wait) throws UpstreamFailed {
        @SuppressWarnings("unchecked")
        var piece = (List<ByteBuffer>) taken(wait);
        if (piece == null) {
            return null;
        }
        if (piece.isEmpty()) {
            if (failed) {
                throw new UpstreamFailed(Cause.CUT);
            }
            return piece;
        }
        var subscription = line.get();
        if (subscription != null) {
            subscription.request(1);
        }
        return piece;
    }

    private @Nullable Object taken(Duration wait) throws UpstreamFailed {
        try {
            return pieces.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(Cause.CUT);
        }
    }

    @Override
    public void close() {
        closed = true;
        var subscription = line.get();
        if (subscription != null && !over) {
            subscription.cancel();
        }
        var sent = call;
        if (sent != null && begun == null) {
            sent.cancel(true);
        }
    }
}
