package jp.tenohira.applications.webhooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * Posts to exactly the address that was judged. The JDK's client looks a name up by itself, so a name could mean a public machine when it
 * is judged and a private one when it is called; here the connection goes to the judged address, and the certificate must name the host.
 * Nothing is followed and nothing of the answer is kept but its status.
 */
@Component
class PinnedPost {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST_STATUS_LINE = 1_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

    private final SafeAddress addresses;

    PinnedPost(SafeAddress addresses) {
        this.addresses = addresses;
    }

    /** The status of the answer. */
    int post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
        var host = uri.getHost();
        var https = "https".equals(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : https ? 443 : 80;
        var address = new InetSocketAddress(addresses.resolve(host), port);
        try (var plain = new Socket()) {
            plain.connect(address, TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            try (var socket = https ? secured(plain, host, port) : plain) {
                socket.getOutputStream().write(request(uri, headers, body));
                socket.getOutputStream().flush();
                return status(new BufferedInputStream(socket.getInputStream()));
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(URI uri, Map<String, String> headers, byte[] body) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
        head.append("Content-Type: application/json\r\nConnection: close\r\nUser-Agent: Tenohira\r\n");
        head.append("Content-Length: ").append(body.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    private static int status(BufferedInputStream answer) throws IOException {
        var line = new StringBuilder();
        for (int next = answer.read(); next >= 0 && next != '\r' && next != '\n'; next = answer.read()) {
            if (line.length() >= LONGEST_STATUS_LINE) {
                throw new IOException("The answer is no HTTP");
            }
            line.append((char) next);
        }
        var status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new IOException("The answer is no HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
