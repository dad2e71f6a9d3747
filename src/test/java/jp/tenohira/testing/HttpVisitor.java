package jp.tenohira.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor without a browser: keeps cookies, follows no redirect, and sends forms with the CSRF token of a page read
 * before. For attacks, which a browser would not send.
 */
public final class HttpVisitor {

    static {
        // Java's client sends a Host header of one's own only when asked to before it is loaded.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern FURIGANA = Pattern.compile("\\{\\p{IsHan}+\\|\\p{IsHiragana}+}");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new HashMap<>();

    private HttpVisitor(String base) {
        this.base = base;
    }

    public static HttpVisitor at(int port) {
        return new HttpVisitor("http://localhost:" + port);
    }

    /** The same server under the host name of the other city. */
    public static HttpVisitor atAizuwakamatsu(int port) {
        return at(port).goingToAizuwakamatsu(port);
    }

    /** The same visitor, with the same cookies, at the other city. */
    public HttpVisitor goingToAizuwakamatsu(int port) {
        headers.put("Host", Cities.AIZUWAKAMATSU_HOST + ":" + port);
        return this;
    }

    public HttpVisitor withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    public HttpVisitor withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A file as it is. */
    public byte[] getBytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form as it is, without a CSRF token. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** Reads a page, then sends a form with the CSRF token found there. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token(page));
        return postForm(path, all);
    }

    /** The same with fields that are written as they are sent, in which a name may occur twice. */
    public HttpResponse<String> submit(String page, String path, String encodedFields) {
        return post(path, "application/x-www-form-urlencoded", encodedFields + "&_csrf=" + encoded(token(page)));
    }

    /** Reads a page, then sends a form with a file and the CSRF token found there. */
    public HttpResponse<String> upload(
            String page, String path, Map<String, String> fields, String field, Map<String, byte[]> files) {
        var boundary = "----tenohira" + files.size();
        var body = new ByteArrayOutputStream();
        var all = new HashMap<>(fields);
        all.put("_csrf", token(page));
        all.forEach((name, value) -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        files.forEach((name, content) -> {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(content);
            write(body, "\r\n");
        });
        write(body, "--" + boundary + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String page) {
        var token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form with a CSRF token on " + page);
        }
        return token.group(1);
    }

    /** Signs in and fails the test when that does not succeed. */
    public HttpVisitor signedIn(String login) {
        return signedIn(login, StaffOfTest.PASSWORD);
    }

    public HttpVisitor signedIn(String login, String password) {
        var answer = submit("/staff/sign-in", "/staff/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) {
            throw new AssertionError("Sign-in answered " + answer.statusCode());
        }
        return this;
    }

    /** The value of a cookie; empty without it. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return readable(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** No page for residents may show how furigana are written. */
    private static HttpResponse<String> readable(HttpResponse<String> answer) {
        var page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && !answer.uri().getPath().startsWith("/staff");
        var written = FURIGANA.matcher(page ? answer.body() : "");
        if (written.find()) {
            throw new AssertionError("Raw furigana on " + answer.uri() + ": " + written.group());
        }
        return answer;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
