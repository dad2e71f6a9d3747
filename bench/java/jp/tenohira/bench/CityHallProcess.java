package jp.tenohira.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The city hall as its users run it: the packaged jar in a process of its own, on a fresh data directory. */
final class CityHallProcess implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;

    private CityHallProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static CityHallProcess start(Path data, String... options) throws IOException, InterruptedException {
        var port = freePort();
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(
                "bash",
                "./tenohira",
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--tenohira.demo-applications=false"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("city-hall.log").toFile())
                .start();
        var cityHall = new CityHallProcess(process, data, port);
        cityHall.awaitHealth();
        return cityHall;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** The resident memory of the server's process. */
    long memoryMebibytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("This system does not tell the memory of a process");
    }

    private void awaitHealth() throws IOException, InterruptedException {
        for (var tries = 0; tries < 240; tries++) {
            try (var wire = new Wire(port)) {
                if (wire.get("/actuator/health").status() == 200) {
                    return;
                }
            } catch (IOException _) {
                // not there yet
            }
            if (!process.isAlive()) {
                throw new IOException("The city hall did not start; see " + data.resolve("city-hall.log"));
            }
            Thread.sleep(500);
        }
        throw new IOException("The city hall did not become healthy within two minutes");
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
