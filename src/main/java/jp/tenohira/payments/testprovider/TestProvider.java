package jp.tenohira.payments.testprovider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The command {@code tenohira test-provider --port N [--late SECONDS]}. The secrets come from the environment (TENOHIRA_TEST_PROVIDER_SECRET and
 * TENOHIRA_TEST_PROVIDER_WEBHOOK_SECRET), so that no list of processes shows them. It prints its address and serves until its standard
 * input ends: it never outlives who started it.
 */
public final class TestProvider {

    public static final String SECRET = "TENOHIRA_TEST_PROVIDER_SECRET";
    public static final String WEBHOOK_SECRET = "TENOHIRA_TEST_PROVIDER_WEBHOOK_SECRET";

    private static final String USAGE = "tenohira test-provider --port N [--late SECONDS]";

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public TestProvider(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Serves until the input ends; the exit code. */
    public int run(List<String> args, Map<String, String> environment, InputStream until) throws IOException {
        var port = number(args, "--port", 0);
        var late = number(args, "--late", 20);
        var secret = environment.getOrDefault(SECRET, "");
        var webhookSecret = environment.getOrDefault(WEBHOOK_SECRET, "");
        if (port < 0 || late < 0 || secret.isEmpty() || webhookSecret.isEmpty()) {
            err.println(USAGE + ", with " + SECRET + " and " + WEBHOOK_SECRET + " in the environment");
            return 2;
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var base = "http://localhost:" + server.getAddress().getPort();
        var ledger = new Ledger(clock);
        var notifier = new Notifier(webhookSecret, clock, Duration.ofSeconds(late));
        var rest = new RestSide(ledger, notifier, secret, base, clock);
        var resident = new ResidentSide(ledger, notifier, base, clock);
        server.createContext("/v1/", exchange -> rest.handle(new Exchange(exchange)));
        server.createContext("/pay/", exchange -> resident.handle(new Exchange(exchange)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        out.println(base);
        out.flush();
        until.transferTo(java.io.OutputStream.nullOutputStream());
        server.stop(0);
        return 0;
    }

    private static int number(List<String> args, String name, int otherwise) {
        var at = args.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        return at + 1 < args.size() && args.get(at + 1).matches("[0-9]{1,5}") ? Integer.parseInt(args.get(at + 1)) : -1;
    }
}
