package jp.tenohira.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection to 127.0.0.1 that does as little as possible, so that the machine's cores go to
 * the server under load and not to its client. It keeps cookies the way one browser would.
 */
final class Wire implements Closeable {

    /** An answer as read from the wire. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    Answer get(String path) throws IOException {
        return exchange("GET", path, "", new byte[0]);
    }

    Answer post(String path, String headers, byte[] body) throws IOException {
        return exchange("POST", path, headers, body);
    }

    void forgetCookies() {
        cookies.clear();
    }

    /**
     * Sends and reads an answer that comes in pieces to its end.
     *
     * @return nanoseconds from sending until a piece had come that holds a word
     */
    long postUntil(String word, String path, String headers, byte[] body) throws IOException {
        var began = System.nanoTime();
        send("POST", path, headers, body);
        var head = head();
        if (head.status() != 200 || head.headers().containsKey("content-length")) {
            throw new IOException("No stream, but " + head.status());
        }
        var took = 0L;
        for (var piece = piece(); piece.length > 0; piece = piece()) {
            if (took == 0 && new String(piece, StandardCharsets.UTF_8).contains(word)) {
                took = System.nanoTime() - began;
            }
        }
        if (took == 0) {
            throw new IOException("The stream ended without " + word);
        }
        followClose(head);
        return took;
    }

    private Answer exchange(String method, String path, String headers, byte[] body) throws IOException {
        send(method, path, headers, body);
        var head = head();
        var status = head.status();
        var content = status == 204 || status == 304 ? new byte[0] : body(head.headers());
        followClose(head);
        return new Answer(status, head.headers(), content);
    }

    private void send(String method, String path, String headers, byte[] body) throws IOException {
        var head = new StringBuilder(256)
                .append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n")
                .append(headers);
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach((name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var message = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, message, 0, headBytes.length);
        System.arraycopy(body, 0, message, headBytes.length, body.length);
        out.write(message);
        out.flush();
    }

    private Answer head() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                keep(value);
            }
        }
        return new Answer(status, headers, new byte[0]);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        var all = new java.io.ByteArrayOutputStream();
        for (var piece = piece(); piece.length > 0; piece = piece()) {
            all.write(piece);
        }
        return all.toByteArray();
    }

    /** A piece of a chunked body; empty at its end. */
    private byte[] piece() throws IOException {
        var piece = in.readNBytes(Integer.parseInt(line(), 16));
        line();
        return piece;
    }

    /** A server ends a connection after so many requests, and says so. */
    private void followClose(Answer head) throws IOException {
        if ("close".equalsIgnoreCase(head.headers().get("connection"))) {
            socket.close();
            connect();
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
