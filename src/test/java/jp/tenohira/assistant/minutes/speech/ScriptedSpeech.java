package jp.tenohira.assistant.minutes.speech;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** An OpenAI-compatible endpoint for transcriptions that hears nothing: it answers what it is told to, and remembers the forms that came. */
public final class ScriptedSpeech {

    public static final String NAME = "scripted-speech";
    static final String KEY = "sk-scripted-speech-key-0123456789";

    private static final ScriptedSpeech ONE = new ScriptedSpeech();

    private final HttpServer server;
    private final List<String> received = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private int status = 200;

    private ScriptedSpeech() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/audio/transcriptions", this::transcribe);
        server.start();
    }

    public static ScriptedSpeech server() {
        return ONE;
    }

    /** Level 1 only; for every city of the tests. */
    public static String[] settings() {
        var setting = "tenohira.assistant.speech.endpoint.";
        return new String[] {
            setting + "name=" + NAME,
            setting + "base-url=" + ONE.address(),
            setting + "model=whisper-1",
            setting + "key=" + KEY,
            setting + "approved=true",
            setting + "private-network=true",
        };
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** What the next requests are answered, one each. */
    public synchronized void answers(String... texts) {
        answers.clear();
        answers.addAll(List.of(texts));
        status = 200;
    }

    public synchronized void fails(int with) {
        status = with;
    }

    /** Every form that came, bytes as Latin-1. */
    public synchronized List<String> received() {
        return List.copyOf(received);
    }

    private void transcribe(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = answer(
                    exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                            + new String(body, StandardCharsets.ISO_8859_1),
                    exchange.getRequestHeaders().getFirst("Authorization"));
            var bytes = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, String text) {}

    private synchronized Answer answer(String form, String key) {
        received.add(form);
        if (!("Bearer " + KEY).equals(key)) {
            return new Answer(401, "{\"error\":{\"message\":\"Incorrect API key\"}}");
        }
        if (status != 200) {
            return new Answer(status, "{\"error\":{\"message\":\"scripted\"}}");
        }
        var text = answers.isEmpty() ? "" : answers.removeFirst();
        return new Answer(
                200,
                "{\"task\":\"transcribe\",\"language\":\"japanese\",\"text\":\"%s\",\"segments\":[{\"id\":0,\"start\":0.5,\"end\":1.25,\"text\":\"%s\"}]}"
                        .formatted(text, text));
    }
}
