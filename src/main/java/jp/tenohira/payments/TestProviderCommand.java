package jp.tenohira.payments;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.tenohira.payments.testprovider.TestProvider;

/** The command {@code tenohira test-provider}: a provider of payments for trials, in a process of its own. */
public final class TestProviderCommand {

    private final TestProvider provider;

    public TestProviderCommand(PrintStream out, PrintStream err, Clock clock) {
        this.provider = new TestProvider(out, err, clock);
    }

    /** Serves until the input ends; the exit code. */
    public int run(List<String> args, Map<String, String> environment, InputStream until) throws IOException {
        return provider.run(args, environment, until);
    }
}
