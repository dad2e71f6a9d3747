package jp.tenohira.assistant.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible server that thinks nothing: it answers by a script and says so. A line of the last message such as
 * {@code script:500} chooses what it does; without one it repeats the last message. For tests and for showing the desk:
 * {@code java … jp.tenohira.assistant.gateway.ScriptedModel PORT}.
 */
public final class ScriptedModel implements AutoCloseable {

    /** What every answer begins with, so that nobody takes it for a model's. */
    public static final String SAYS = "【試験用モデル：台本どおりの応答です】";

    /** The key the server asks for. */
    public static final String KEY = "sk-scripted-secret-key-0123456789";

    static final String DEPLOYMENT = "city-deployment";
    static final String VERSION = "2024-10-21";

    /** So many bodies are remembered. */
    private static final int MOST = 10_000;

    private static final int PIECE = 3;
    private static final long SILENCE = 4_000;

    static {
        // Else small pieces of a stream wait 40 ms for one another.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    public ScriptedModel(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> complete(exchange, "Authorization", "Bearer " + KEY));
        server.createContext("/openai/deployments/", this::completeAsAzure);
        server.start();
    }

    public static void main(String[] args) throws Exception {
        try (var running = new ScriptedModel(Integer.parseInt(args[0]))) {
            System.out.println("試験用モデル: http://localhost:" + running.port() + "/v1");
            new CountDownLatch(1).await();
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Every body that ever came, as it came. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Waits until the server noticed that somebody hung up in the middle of an answer. */
    public boolean noticedHangUp() throws InterruptedException {
        return hungUp.await(30, TimeUnit.SECONDS);
    }

    /** Azure OpenAI's form: the deployment in the path, the version of the API in the query, the key in a header of its own. */
    private void completeAsAzure(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        if (address.toString()
                .equals("/openai/deployments/" + DEPLOYMENT + "/chat/completions?api-version=" + VERSION)) {
            complete(exchange, "api-key", KEY);
        } else {
            try (exchange) {
                refuse(exchange, 404, "Resource not found");
            }
        }
    }

    private void complete(HttpExchange exchange, String header, String key) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(body);
            if (received.size() > MOST) {
                received.remove();
            }
            if (!key.equals(exchange.getRequestHeaders().getFirst(header))) {
                refuse(
                        exchange,
                        401,
                        "Incorrect API key provided: "
                                + exchange.getRequestHeaders().getFirst(header));
                return;
            }
            perform(exchange, json.readTree(body));
        }
    }

    private void perform(HttpExchange exchange, JsonNode asked) throws IOException {
        var messages = asked.path("messages");
        var last = messages.get(messages.size() - 1).path("content").asString();
        var script = last.lines()
                .filter(line -> line.startsWith("script:"))
                .findFirst()
                .map(line -> line.substring("script:".length()).strip())
                .orElse("");
        switch (script) {
            case "429" -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                refuse(exchange, 429, "Rate limit reached, key " + KEY);
            }
            case "500" -> refuse(exchange, 500, "The server had an error, key " + KEY);
            case "garbled" -> send(exchange, 200, "not json");
            case "silent" -> keepSilent();
            case "redirect" -> {
                exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
                send(exchange, 302, "");
            }
            default -> {
                var text = SAYS + (script.equals("miscount") ? miscounted(last) : last);
                if (asked.path("stream").asBoolean(false)) {
                    stream(exchange, asked, text, script);
                } else {
                    tell(exchange, whole(asked, text), script);
                }
            }
        }
    }

    /** A whole answer: at once, or in quarters with a second between them, or half of it. */
    private void tell(HttpExchange exchange, String answer, String script) throws IOException {
        if (!Set.of("slow", "cut", "stalled").contains(script)) {
            send(exchange, 200, answer);
            return;
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        var until = script.equals("slow") ? bytes.length : bytes.length / 2;
        var quarter = bytes.length / 4;
        for (var at = 0; at < until; at += quarter) {
            exchange.getResponseBody().write(bytes, at, Math.min(quarter, until - at));
            exchange.getResponseBody().flush();
            pause(script.equals("slow") ? 1_000 : 0);
        }
        if (script.equals("stalled")) {
            keepSilent();
        }
    }

    /** Every number is one more than it was, as a model that makes things up would have it. */
    private static String miscounted(String text) {
        return Pattern.compile("[0-9]+")
                .matcher(text)
                .replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + 1));
    }

    private void stream(HttpExchange exchange, JsonNode asked, String text, String script) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var pieces = script.equals("endless") ? Integer.MAX_VALUE : text.length();
        try {
            for (var at = 0; at < pieces; at += PIECE) {
                var from = at % text.length();
                var piece = text.substring(from, Math.min(text.length(), from + PIECE));
                event(exchange, chunk(asked, Map.of("content", piece), null));
                if (script.equals("cut") && at > 10) {
                    return;
                }
                if (script.equals("stalled") && at > 10) {
                    keepSilent();
                    return;
                }
                if (script.equals("slow") || script.equals("endless")) {
                    pause(20);
                }
            }
        } catch (IOException e) {
            hungUp.countDown();
            return;
        }
        event(exchange, chunk(asked, Map.of(), "stop"));
        event(exchange, "{\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":20}}");
        event(exchange, "[DONE]");
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private String chunk(JsonNode asked, Map<String, String> delta, @Nullable String finish) {
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finish);
        return json.writeValueAsString(Map.of(
                "id",
                "scripted",
                "object",
                "chat.completion.chunk",
                "model",
                asked.path("model").asString(),
                "choices",
                List.of(choice)));
    }

    private String whole(JsonNode asked, String text) {
        return json.writeValueAsString(Map.of(
                "id", "scripted",
                "object", "chat.completion",
                "model", asked.path("model").asString(),
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "message",
                                Map.of("role", "assistant", "content", text),
                                "finish_reason",
                                "stop")),
                "usage", Map.of("prompt_tokens", 10, "completion_tokens", 20)));
    }

    /** Says nothing for longer than the city hall of the tests waits. */
    private void keepSilent() {
        pause(SILENCE);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, json.writeValueAsString(Map.of("error", Map.of("message", message))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
