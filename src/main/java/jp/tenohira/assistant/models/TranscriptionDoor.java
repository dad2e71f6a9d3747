package jp.tenohira.assistant.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.models.UpstreamFailed.Cause;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door for recordings: a POST of multipart form data to {@code /audio/transcriptions}, as OpenAI's API takes it. No redirects. */
@Component
public class TranscriptionDoor {

    private static final int LONGEST = 4 << 20;

    private final HttpClient client;
    private final ModelSettings settings;
    private final JsonMapper json;

    TranscriptionDoor(ModelSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** A stretch of speech as text, in milliseconds from the beginning of the file. */
    public record Transcribed(long startMs, long endMs, String text) {}

    /**
     * @param name of the file; its ending tells the endpoint the format
     * @throws UpstreamFailed when the other end fails
     */
    public List<Transcribed> transcribe(Model endpoint, String name, byte[] sound) throws UpstreamFailed {
        Addresses.check(endpoint);
        var response = sent(request(endpoint, name, sound));
        switch (response.statusCode()) {
            case 200 -> {}
            case 401, 403 -> throw new UpstreamFailed(Cause.KEY_REFUSED);
            case 429 -> throw new UpstreamFailed(Cause.TOO_MANY);
            case 408, 504 -> throw new UpstreamFailed(Cause.TIMED_OUT);
            default ->
                throw new UpstreamFailed(
                        response.statusCode() >= 500 || response.statusCode() < 400 ? Cause.BROKEN : Cause.REFUSED);
        }
        try (var body = response.body()) {
            var answer = body.readNBytes(LONGEST + 1);
            if (answer.length > LONGEST) {
                throw new UpstreamFailed(Cause.TOO_LONG);
            }
            return read(json.readTree(answer));
        } catch (UpstreamFailed e) {
            throw e;
        } catch (IOException | JacksonException e) {
            throw new UpstreamFailed(Cause.BROKEN);
        }
    }

    private HttpResponse<java.io.InputStream> sent(HttpRequest request) throws UpstreamFailed {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw new UpstreamFailed(Cause.TIMED_OUT);
        } catch (IOException e) {
            throw new UpstreamFailed(Cause.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(Cause.CUT);
        }
    }

    private HttpRequest request(Model endpoint, String name, byte[] sound) {
        var base = endpoint.baseUrl().toString();
        var query = endpoint.query().isEmpty() ? "" : "?" + endpoint.query();
        var boundary = "tenohira-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base : base + "/") + "audio/transcriptions" + query))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(settings.longest())
                .POST(BodyPublishers.ofByteArray(body(endpoint, name, sound, boundary)));
        if (!endpoint.key().isEmpty()) {
            var bearer = endpoint.keyHeader().equalsIgnoreCase("Authorization");
            request.header(endpoint.keyHeader(), bearer ? "Bearer " + endpoint.key() : endpoint.key());
        }
        return request.build();
    }

    private static byte[] body(Model endpoint, String name, byte[] sound, String boundary) {
        var body = new ByteArrayOutputStream();
        field(body, boundary, "model", endpoint.upstreamName());
        field(body, boundary, "language", "ja");
        field(body, boundary, "response_format", "verbose_json");
        write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, name.replaceAll("[^A-Za-z0-9._-]", "_")));
        body.writeBytes(sound);
        write(body, "\r\n--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With segments their times; an endpoint that knows none answers the whole text. */
    private static List<Transcribed> read(JsonNode answer) throws UpstreamFailed {
        if (!answer.has("text") && !answer.has("segments")) {
            throw new UpstreamFailed(Cause.BROKEN);
        }
        var segments = new ArrayList<Transcribed>();
        for (var segment : answer.path("segments")) {
            segments.add(new Transcribed(
                    Math.round(segment.path("start").asDouble(0) * 1_000),
                    Math.round(segment.path("end").asDouble(0) * 1_000),
                    segment.path("text").asString("").strip()));
        }
        if (segments.isEmpty()) {
            segments.add(new Transcribed(0, 0, answer.path("text").asString("").strip()));
        }
        return segments.stream().filter(segment -> !segment.text().isEmpty()).toList();
    }
}
