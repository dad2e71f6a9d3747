package jp.tenohira.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The city hall in a process of its own, so that a test can kill it. It has the demo city unless told otherwise. */
public final class SeparateCityHall implements AutoCloseable {

    private final Process process;
    private final int port;

    private SeparateCityHall(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static SeparateCityHall start(Path data, String... options) throws IOException, InterruptedException {
        var port = freePort();
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.tenohira.TenohiraApplication",
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("city-hall.log").toFile()))
                .start();
        var cityHall = new SeparateCityHall(process, port);
        cityHall.awaitHealth();
        return cityHall;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As {@code kill -9}: no shutdown hook runs and no connection is closed in order. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var tries = 0; tries < 240 && process.isAlive(); tries++) {
                try {
                    var health = client.send(
                            HttpRequest.newBuilder(at("/actuator/health")).build(), BodyHandlers.discarding());
                    if (health.statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not open yet
                }
                Thread.sleep(500);
            }
        }
        process.destroyForcibly();
        throw new IOException("The city hall did not become healthy; its log is city-hall.log in its data directory");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
