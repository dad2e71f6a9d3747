package jp.tenohira.assistant.models;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
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
 * one that waits, past the client's future, which would take them through two threads more. A stream is told piece by piece; another answer is
 * gathered, and told when all of it has come: who waits for it is woken once.
 */
final class Incoming implements BodySubscriber<Incoming>, AutoCloseable {

    private static final List<ByteBuffer> END = List.of();

    /** A stream's pieces are asked for one at a time; the head may be before one and the end and a failure after it. */
    private final BlockingQueue<Object> told = new ArrayBlockingQueue<>(5);

    private final boolean inPieces;
    private final int longest;
    private final List<ByteBuffer> gathered = new ArrayList<>();
    private int size;

    /** Completed last, since the client then hands something to another thread. */
    private final CompletableFuture<Incoming> all = new CompletableFuture<>();

    private final AtomicReference<Flow.@Nullable Subscription> line = new AtomicReference<>();
    private volatile @Nullable Future<?> call;
    private volatile @Nullable ResponseInfo begun;
    private volatile @Nullable Cause failed;
    private volatile boolean stirred;
    private volatile boolean over;
    private volatile boolean closed;

    private Incoming(boolean inPieces, int longest) {
        this.inPieces = inPieces;
        this.longest = longest;
    }

    /**
     * Sends a request without waiting for anything.
     *
     * @param inPieces whether the answer is a stream
     * @param longest the most bytes an answer may have that is none
     */
    static Incoming of(HttpClient client, HttpRequest request, boolean inPieces, int longest) {
        var incoming = new Incoming(inPieces, longest);
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
        if (inPieces || !accepts(head)) {
            told.add(head);
        }
        return this;
    }

    static boolean accepts(ResponseInfo head) {
        return head.statusCode() / 100 == 2;
    }

    @Override
    public CompletionStage<Incoming> getBody() {
        return all;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line.set(subscription);
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(inPieces ? 1 : Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        if (over || piece.isEmpty()) {
            return;
        }
        if (inPieces) {
            told.add(piece);
        } else {
            gather(piece);
        }
    }

    private void gather(List<ByteBuffer> piece) {
        stirred = true;
        gathered.addAll(piece);
        size += piece.stream().mapToInt(ByteBuffer::remaining).sum();
        if (size > longest) {
            hangUp();
            end(Cause.TOO_LONG);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(Cause.CUT);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    private void end(@Nullable Cause failure) {
        if (over) {
            return;
        }
        over = true;
        failed = failure;
        var head = begun;
        if (head != null && !inPieces && accepts(head)) {
            told.add(head);
            if (failure == null && !gathered.isEmpty()) {
                told.add(gathered);
            }
        }
        told.add(END);
        all.complete(this);
    }

    /**
     * Status and headers, of an answer that is gathered when all of it has come; null when that did not happen within the wait.
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
     * @throws UpstreamFailed when the connection broke, or what came is too long
     */
    @Nullable
    List<ByteBuffer> next(Duration wait) throws UpstreamFailed {
        @SuppressWarnings("unchecked")
        var piece = (List<ByteBuffer>) taken(wait);
        if (piece == null) {
            return null;
        }
        var why = failed;
        if (piece.isEmpty() && why != null) {
            throw new UpstreamFailed(why);
        }
        var subscription = line.get();
        if (inPieces && !piece.isEmpty() && subscription != null) {
            subscription.request(1);
        }
        return piece;
    }

    private @Nullable Object taken(Duration wait) throws UpstreamFailed {
        try {
            return told.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(Cause.CUT);
        }
    }

    /** Whether bytes were gathered since this was asked last. */
    boolean stirred() {
        var has = stirred;
        stirred = false;
        return has;
    }

    private void hangUp() {
        var subscription = line.get();
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (!over) {
            hangUp();
        }
        var sent = call;
        if (sent != null && begun == null) {
            sent.cancel(true);
        }
    }
}
