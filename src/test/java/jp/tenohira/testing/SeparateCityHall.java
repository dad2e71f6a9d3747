package jp.tenohira.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The city hall in a process of its own, so that a test can kill it. It has the demo city unless told otherwise, but never its
 * applications, which would be filed beside the test.
 */
public final class SeparateCityHall implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private SeparateCityHall(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public static SeparateCityHall start(Path data, String... options) throws IOException, InterruptedException {
        return start(data, Map.of(), options);
    }

    public static SeparateCityHall start(Path data, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        var port = freePort();
        Files.createDirectories(data);
        var log = data.resolve("city-hall.log");
        var command = command("start", "--port", Integer.toString(port), "--data", data.toString());
        command.add("--tenohira.demo-applications=false");
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var cityHall = new SeparateCityHall(builder.start(), port, log);
        cityHall.awaitHealth();
        return cityHall;
    }

    /** What a command said, once it had ended. */
    public record Ran(int code, String out, String err) {}

    /** Runs {@code tenohira ARGS} to its end. */
    public static Ran run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        var err = Files.createTempFile("tenohira-command", ".err");
        var builder = new ProcessBuilder(command(args)).redirectError(err.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        var ran = new Ran(code, out, Files.readString(err));
        Files.delete(err);
        return ran;
    }

    private static List<String> command(String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                "jp.tenohira.TenohiraApplication"));
        command.addAll(List.of(args));
        return command;
    }

    private static String withoutTests(String classpath) {
        return Stream.of(classpath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Everything it has written to the console so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill}, without waiting for the end. */
    public void terminate() {
        process.destroy();
    }

    public boolean ended() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    /** What it and its database have taken of the processors so far. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
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
        throw new IOException("The city hall did not become healthy. It said: " + log());
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
