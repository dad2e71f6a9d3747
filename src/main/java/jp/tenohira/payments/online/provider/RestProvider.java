package jp.tenohira.payments.online.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider that is spoken to by REST: charges with an idempotency key, refunds, look-ups. docs/payments.md describes it. */
final class RestProvider implements PaymentProvider {

    private static final Duration CONNECTS = Duration.ofSeconds(3);
    private static final Duration ANSWERS = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final OnlineSettings.Provider settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTS)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();

    RestProvider(OnlineSettings.Provider settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public Text label() {
        return settings.name();
    }

    @Override
    public String origin() {
        return settings.origin();
    }

    @Override
    public boolean test() {
        return settings.test();
    }

    @Override
    public Session begin(Request request) throws Unavailable, Declined {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("amount", request.yen());
        wanted.put("currency", "JPY");
        wanted.put("reference", request.reference());
        wanted.put("description", request.description());
        wanted.put("language", request.language().code());
        wanted.put("return_url", request.returnTo().toString());
        wanted.put("notify_url", request.notifyTo().toString());
        wanted.put("expires_in", request.seconds());
        var answer = post("/v1/charges", request.key(), wanted);
        var page = address(answer.body().path("page_url").asString(""));
        var reference = answer.body().path("id").asString("");
        if (reference.isEmpty()
                || answer.body().path("amount").asLong(-1) != request.yen()
                || page.filter(found -> OnlineSettings.Provider.originOf(found).equals(origin()))
                        .isEmpty()) {
            throw new Declined("It answered with another amount or with a page that is not its own");
        }
        return new Session(reference, page.orElseThrow());
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Report> look(String key) throws Unavailable {
        var answer = send(request("/v1/charges?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .GET());
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(report(answer, key));
    }

    @Override
    public Optional<Report> cancel(String key) throws Unavailable {
        var known = look(key);
        if (known.isEmpty()) {
            return known;
        }
        var answer = send(
                request("/v1/charges/" + known.get().reference() + "/cancel").POST(BodyPublishers.ofString("{}")));
        return answer.status() == CONFLICT ? look(key) : Optional.of(report(answer, key));
    }

    @Override
    public String refund(String key, String payment, long yen, String reason) throws Unavailable, Declined {
        var known = look(payment).orElseThrow(() -> new Declined("It does not know the payment"));
        var answer =
                post("/v1/charges/" + known.reference() + "/refunds", key, Map.of("amount", yen, "reason", reason));
        var reference = answer.body().path("id").asString("");
        if (reference.isEmpty() || answer.body().path("amount").asLong(-1) != yen) {
            throw new Declined("It answered for another refund");
        }
        return reference;
    }

    @Override
    public Signature.Verdict verify(String signature, byte[] body) {
        return Signature.verify(signature, body, settings.webhookSecrets(), clock.instant());
    }

    private Report report(Answer answer, String key) throws Unavailable {
        return Report.read(answer.body())
                .filter(report -> report.key().equals(key))
                .orElseThrow(() -> new Unavailable("It answered " + answer.status() + " without a report"));
    }

    private Answer post(String path, String key, Map<String, Object> body) throws Unavailable, Declined {
        var answer = send(request(path)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
        if (answer.status() / 100 != 2) {
            throw new Declined("It answered " + answer.status());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(ANSWERS)
                .header("Authorization", "Bearer " + settings.secret())
                .header("Content-Type", "application/json");
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(HttpRequest.Builder request) throws Unavailable {
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var in = response.body()) {
                var body = in.readNBytes(MOST_BYTES);
                if (response.statusCode() >= 500) {
                    throw new Unavailable("It answered " + response.statusCode());
                }
                return new Answer(response.statusCode(), json.readTree(body));
            }
        } catch (IOException | JacksonException e) {
            throw new Unavailable(e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted");
        }
    }
}
