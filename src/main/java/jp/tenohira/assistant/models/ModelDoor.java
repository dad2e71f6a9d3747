package jp.tenohira.assistant.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import jp.tenohira.assistant.models.UpstreamFailed.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door out of the desk. Whoever calls it has asked the guard before; it sends the bytes it is given and nothing else, follows no
 * redirect and reads no more than it must.
 */
@Component
public class ModelDoor {

    /** The longest whole answer in bytes. */
    private static final int LONGEST = 4 << 20;

    /** How often somebody who waits is asked whether they still do. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final HttpClient client;
    private final ModelSettings settings;
    private final Clock clock;
    private final UpstreamReader reader;
    private final Semaphore places;

    ModelDoor(ModelSettings settings, Clock clock, JsonMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.reader = new UpstreamReader(json);
        this.places = new Semaphore(settings.atOnce());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(ModelDoor::run)
                .build();
    }

    /** On the thread that asks, unless that is the one all connections share: a virtual thread may do itself what it would wait for. */
    private static void run(Runnable task) {
        if (Thread.currentThread().isVirtual()) {
            task.run();
        } else {
            Thread.startVirtualThread(task);
        }
    }

    /**
     * Sends a chat completion request and hears the answer to its end.
     *
     * @param streamed whether the body asks for a stream
     * @throws UpstreamFailed when the other end fails
     * @throws IOException when the hearer is gone
     */
    public Answer ask(Model model, byte[] body, boolean streamed, Hearer hearer) throws IOException {
        Addresses.check(model);
        if (!places.tryAcquire()) {
            throw new UpstreamFailed(Cause.TOO_MANY, Duration.ofSeconds(1));
        }
        try (var incoming = Incoming.of(client, request(model, body, streamed), streamed, LONGEST)) {
            var until = clock.instant().plus(settings.longest());
            var response = waited(incoming::head, incoming, hearer, until);
            if (!Incoming.accepts(response)) {
                throw refusal(response);
            }
            if (streamed && !isStream(response)) {
                throw new UpstreamFailed(Cause.BROKEN);
            }
            hearer.began();
            return streamed ? stream(incoming, hearer, until) : whole(incoming, hearer, until);
        } finally {
            places.release();
        }
    }

    private static HttpRequest request(Model model, byte[] body, boolean streamed) {
        var base = model.baseUrl().toString();
        var query = model.query().isEmpty() ? "" : "?" + model.query();
        var request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions" + query))
                .header("Content-Type", "application/json")
                .header("Accept", streamed ? "text/event-stream" : "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (!model.key().isEmpty()) {
            var bearer = model.keyHeader().equalsIgnoreCase("Authorization");
            request.header(model.keyHeader(), bearer ? "Bearer " + model.key() : model.key());
        }
        return request.build();
    }

    /** What one waits for, or null when it does not come within a moment. */
    @FunctionalInterface
    private interface Wait<T> {
        @Nullable
        T within(Duration moment) throws UpstreamFailed;
    }

    /** What comes next, asking the hearer while it does not. */
    private <T> T waited(Wait<T> wait, Incoming incoming, Hearer hearer, Instant until) throws IOException {
        var silentUntil = clock.instant().plus(settings.silence());
        while (true) {
            var come = wait.within(MOMENT);
            if (come != null) {
                return come;
            }
            if (incoming.stirred()) {
                silentUntil = clock.instant().plus(settings.silence());
            }
            checkTime(silentUntil.isBefore(until) ? silentUntil : until);
            hearer.waiting();
        }
    }

    private void checkTime(Instant until) throws UpstreamFailed {
        if (!clock.instant().isBefore(until)) {
            throw new UpstreamFailed(Cause.TIMED_OUT);
        }
    }

    /** The next bytes; empty at the end. */
    private List<ByteBuffer> next(Incoming incoming, Hearer hearer, Instant until) throws IOException {
        return waited(incoming::next, incoming, hearer, until);
    }

    private Answer stream(Incoming incoming, Hearer hearer, Instant until) throws IOException {
        var lines = new EventLines();
        var heard = reader.stream();
        for (var bytes = next(incoming, hearer, until); !bytes.isEmpty(); bytes = next(incoming, hearer, until)) {
            tell(lines.events(bytes), heard, hearer);
            if (heard.ended()) {
                return heard.answer();
            }
            checkTime(until);
        }
        return heard.answer();
    }

    /** What came together is passed on together. */
    private static void tell(List<String> events, UpstreamReader.Heard heard, Hearer hearer) throws IOException {
        var text = new StringBuilder();
        try {
            for (var event : events) {
                text.append(heard.event(event));
            }
        } finally {
            if (!text.isEmpty()) {
                hearer.text(text.toString());
            }
        }
    }

    private Answer whole(Incoming incoming, Hearer hearer, Instant until) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var bytes = next(incoming, hearer, until); !bytes.isEmpty(); bytes = next(incoming, hearer, until)) {
            for (var buffer : bytes) {
                var piece = new byte[buffer.remaining()];
                buffer.get(piece);
                all.writeBytes(piece);
            }
        }
        return reader.whole(all.toByteArray(), hearer);
    }

    private static boolean isStream(ResponseInfo response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    private static UpstreamFailed refusal(ResponseInfo response) {
        return switch (response.statusCode()) {
            case 401, 403 -> new UpstreamFailed(Cause.KEY_REFUSED);
            case 429 ->
                new UpstreamFailed(
                        Cause.TOO_MANY,
                        response.headers()
                                .firstValue("Retry-After")
                                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                                .orElse(null));
            case 408, 504 -> new UpstreamFailed(Cause.TIMED_OUT);
            default ->
                new UpstreamFailed(
                        response.statusCode() >= 500 || response.statusCode() < 400 ? Cause.BROKEN : Cause.REFUSED);
        };
    }
}
