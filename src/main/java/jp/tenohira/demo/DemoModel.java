package jp.tenohira.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import jp.tenohira.assistant.StandInModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on this machine that speaks OpenAI's dialect and thinks nothing: every answer says that it follows a script. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoModel implements StandInModel {

    private static final int PIECE = 24;
    private static final int LARGEST = 4 << 20;

    private final HttpServer server;
    private final JsonMapper json;

    DemoModel(JsonMapper json) {
        this.json = json;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's scripted model cannot start", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String label() {
        return "試験用モデル（台本どおりに答えます）";
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = json.readTree(exchange.getRequestBody().readNBytes(LARGEST));
            var messages = asked.path("messages");
            var last = messages.path(messages.size() - 1).path("content").asString("");
            var text = DemoScript.answer(last);
            if (asked.path("stream").asBoolean(false)) {
                stream(exchange, asked, text);
            } else {
                var body = json.writeValueAsBytes(body(
                        asked,
                        "chat.completion",
                        Map.of(
                                "index",
                                0,
                                "message",
                                Map.of("role", "assistant", "content", text),
                                "finish_reason",
                                "stop")));
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void stream(HttpExchange exchange, JsonNode asked, String text) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (var at = 0; at < text.length(); at += PIECE) {
            var piece = text.substring(at, Math.min(text.length(), at + PIECE));
            event(exchange, chunk(asked, Map.of("index", 0, "delta", Map.of("content", piece))));
        }
        event(exchange, chunk(asked, Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop")));
        event(exchange, "[DONE]");
    }

    private String chunk(JsonNode asked, Map<String, Object> choice) {
        return json.writeValueAsString(body(asked, "chat.completion.chunk", choice));
    }

    private static Map<String, Object> body(JsonNode asked, String object, Map<String, Object> choice) {
        return Map.of(
                "id",
                "scripted",
                "object",
                object,
                "model",
                asked.path("model").asString(""),
                "choices",
                List.of(choice));
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }
}
