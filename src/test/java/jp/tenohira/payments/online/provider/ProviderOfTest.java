package jp.tenohira.payments.online.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.testing.Cities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The provider for trials, one process for all tests, known to both cities under keys of their own. */
@Component
public final class ProviderOfTest {

    public static final String ID = "test";

    private static final String SECRET = "secret-of-the-api-key";
    private static final String WEBHOOK_SECRET = "secret-of-the-notices";
    private static final String OTHER_SECRET = "secret-of-aizuwakamatsu";
    private static @Nullable TestProviderProcess process;

    private final PaymentProviders providers;

    ProviderOfTest(PaymentProviders providers) {
        this.providers = providers;
    }

    /** Starts it where it does not run, and takes it up in both cities. */
    public String start() {
        take(Cities.KORIYAMA.code(), List.of("a-key-that-comes-soon", WEBHOOK_SECRET));
        take(Cities.AIZUWAKAMATSU.code(), List.of(OTHER_SECRET));
        return running().address();
    }

    private static synchronized TestProviderProcess running() {
        var running = process;
        if (running == null || !running.runs()) {
            try {
                running = TestProviderProcess.start(SECRET, WEBHOOK_SECRET, List.of("--late", "1"));
                process = running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private void take(String municipality, List<String> webhookSecrets) {
        providers.add(new OnlineSettings.Provider(
                municipality,
                ID,
                "カードなど",
                "Card and more",
                URI.create(running().address()),
                "",
                SECRET,
                webhookSecrets,
                true));
    }

    /** The signature of a notice, at a time. */
    public static String signature(String body, long at) {
        return "t=" + at + ",v1="
                + Signature.sign(WEBHOOK_SECRET, Long.toString(at), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with the key of the other city. */
    public static String signatureOfAizuwakamatsu(String body, long at) {
        return "t=" + at + ",v1="
                + Signature.sign(OTHER_SECRET, Long.toString(at), body.getBytes(StandardCharsets.UTF_8));
    }

    /** What goes wrong with the next call of the API: cut-before, cut-after or down. */
    public void fault(String what) {
        call("/v1/faults", what, Map.of());
    }

    public String call(String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(running().address() + path))
                .header("Authorization", "Bearer " + SECRET)
                .method(body.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
