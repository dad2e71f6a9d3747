package jp.tenohira.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser but no hurry to draw: reads pages and sends back the forms on them. */
final class Visitor implements Closeable {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final Wire wire;

    Visitor(int port) throws IOException {
        this.wire = new Wire(port);
    }

    static Visitor signedIn(int port, String login, String password) throws IOException {
        var visitor = new Visitor(port);
        var form = visitor.read("/staff/sign-in");
        var landed = visitor.send("/staff/sign-in", form, Map.of("login", login, "password", password));
        if (landed.contains("sign-in")) {
            throw new IOException("Signing in as " + login + " led back to " + landed);
        }
        return visitor;
    }

    /** The page, which must be there. */
    String read(String path) throws IOException {
        var answer = wire.get(path);
        if (answer.status() != 200) {
            throw new IOException("Expected 200 for " + path + ", got " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    /** Sends a form with the hidden fields of the page it stands on, and says where the city hall leads next. */
    String send(String path, String page, Map<String, String> typed) throws IOException {
        var answer = sent(path, page, typed);
        var next = answer.headers().get("location");
        if (next == null) {
            throw new IOException("Expected a redirect from " + path + ", got " + answer.status() + ": "
                    + answer.text());
        }
        return next;
    }

    /** Sends a form that is answered with a page. */
    String answered(String path, String page, Map<String, String> typed) throws IOException {
        var answer = sent(path, page, typed);
        if (answer.status() != 200) {
            throw new IOException("Expected 200 from " + path + ", got " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    private Wire.Answer sent(String path, String page, Map<String, String> typed) throws IOException {
        var fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", hidden(page, "_csrf"));
        if (page.contains("name=\"seen\"")) {
            fields.put("seen", hidden(page, "seen"));
        }
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return wire.post(path, FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) throws IOException {
        var start = "name=\"" + name + "\" value=\"";
        var from = page.indexOf(start);
        if (from < 0) {
            throw new IOException("No hidden field " + name + " on the page: " + page);
        }
        return page.substring(from + start.length(), page.indexOf('"', from + start.length()));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
