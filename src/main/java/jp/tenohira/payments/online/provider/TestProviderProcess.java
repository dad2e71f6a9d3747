package jp.tenohira.payments.online.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.payments.testprovider.TestProvider;

/** The provider for trials in a process of its own. It ends with us: it serves only while its standard input is open. */
public final class TestProviderProcess {

    private final Process process;
    private final String address;

    private TestProviderProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param options such as {@code --late 2} */
    public static TestProviderProcess start(String secret, String webhookSecret, List<String> options)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        var classPath = System.getProperty("java.class.path");
        // The built jar holds its libraries; from classes the class path names them.
        if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, "jp.tenohira.TenohiraApplication"));
        }
        command.addAll(List.of("test-provider", "--port", "0"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(TestProvider.SECRET, secret);
        builder.environment().put(TestProvider.WEBHOOK_SECRET, webhookSecret);
        var process = builder.start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var address = reader.readLine();
        if (address == null || !address.startsWith("http://localhost:")) {
            process.destroy();
            throw new IOException("It did not start");
        }
        return new TestProviderProcess(process, address);
    }

    public String address() {
        return address;
    }

    public boolean runs() {
        return process.isAlive();
    }

    public void stop() {
        process.destroy();
    }
}
