package jp.tenohira.payments.testprovider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One request and its answer. */
final class Exchange {

    private static final int MOST_BYTES = 64 * 1024;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    String body() throws IOException {
        return new String(http.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    Map<String, String> query() {
        return fields(Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse(""));
    }

    Map<String, String> form() throws IOException {
        return fields(body());
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    void answer(int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, bytes.length);
        try (var out = http.getResponseBody()) {
            out.write(bytes);
        }
    }

    void html(int status, String page) throws IOException {
        answer(status, "text/html", page);
    }

    void goTo(String address) throws IOException {
        http.getResponseHeaders().set("Location", address);
        http.sendResponseHeaders(303, -1);
        http.close();
    }

    /** Breaks the connection without an answer. */
    void cut() {
        http.close();
    }
}
