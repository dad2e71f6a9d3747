package jp.tenohira.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.Rate;
import jp.tenohira.replay.Replay.Filed;

/**
 * {@code tenohira replay SCENARIO [--port N] [--data DIR] [--most N]}: files a past season through the API of a running city hall. Needs a token with the
 * scope filing-time in the environment variable TENOHIRA_TOKEN. Running it again files nothing twice.
 */
public final class ReplayCommand {

    /** All filed. */
    public static final int DONE = 0;
    /** Some applications were refused. */
    public static final int INCOMPLETE = 1;
    /** The command was not understood, or has no token. */
    public static final int MISUSED = 2;
    /** Nobody answers at the address. */
    public static final int UNREACHABLE = 3;

    private static final String USAGE = "tenohira replay SCENARIO [--port N] [--data DIR] [--most N]";
    private static final int SHOWN_REFUSALS = 5;

    private final PrintStream out;
    private final PrintStream progress;

    public ReplayCommand(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Returns the exit code. */
    public int run(List<String> args, Map<String, String> environment) {
        try {
            var options = ReplayOptions.parse(args);
            var token = environment.getOrDefault("TENOHIRA_TOKEN", "");
            if (token.isBlank()) {
                progress.println("TENOHIRA_TOKEN is not set. ./tenohira replay sets it; by hand: "
                        + "./tenohira token --role administrator --scope filing-time");
                return MISUSED;
            }
            return replay(options, token);
        } catch (IllegalArgumentException e) {
            progress.println(e.getMessage());
            progress.println(USAGE);
            return MISUSED;
        } catch (IOException e) {
            progress.println("The list of expected findings cannot be written: " + e.getMessage());
            return INCOMPLETE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INCOMPLETE;
        }
    }

    private int replay(ReplayOptions options, String token) throws IOException, InterruptedException {
        var scenario = Scenario.named(options.scenario());
        var planned = ReplayPlan.of(scenario);
        var applications = planned.subList(0, Math.min(planned.size(), options.most()));
        var server = URI.create("http://localhost:" + options.port());
        try (var filer = new Filer(scenario, server, token)) {
            if (!filer.isAnswered()) {
                progress.println("Nobody answers at " + server + ". Start the city hall first: ./tenohira start");
                return UNREACHABLE;
            }
            var filed = Replay.run(applications, filer, progress);
            var refused = filed.stream()
                    .filter(one -> !(one.answer() instanceof Filer.Answer.Receipt))
                    .toList();
            refused.stream().limit(SHOWN_REFUSALS).forEach(one -> progress.println(words(one)));
            summary(filed.size() - refused.size(), applications, Manifest.write(scenario, filed, options.data()));
            return refused.isEmpty() && filed.size() == applications.size() ? DONE : INCOMPLETE;
        }
    }

    private void summary(int filed, List<Planned> applications, Path manifest) {
        var outside = applications.stream()
                .filter(one -> !CounterHours.areOpenAt(one.filedAt()))
                .count();
        var flawed =
                applications.stream().filter(one -> !one.findings().isEmpty()).count();
        out.printf("filed     %,7d of %,d%n", filed, applications.size());
        out.printf("outside   %,7d%n", outside);
        out.printf("inside    %,7d%n", applications.size() - outside);
        out.printf(
                "rate      %7s %%%n",
                new Rate(outside, applications.size())
                        .percent(1)
                        .map(Object::toString)
                        .orElse("-"));
        out.printf("flawed    %,7d applications, to be found by the bulk check:%n", flawed);
        Manifest.counts(applications).forEach((check, count) -> out.printf("  %,7d %s%n", count, check));
        out.println("expected findings: " + manifest);
    }

    private static String words(Filed one) {
        return switch (one.answer()) {
            case Filer.Answer.Receipt(var number) ->
                "Application %d: %s".formatted(one.planned().number(), number);
            case Filer.Answer.Refused(var status, var detail) ->
                "Application %d was refused with %d: %s".formatted(one.planned().number(), status, detail);
            case Filer.Answer.Unreachable(var why) ->
                "Application %d could not be sent: %s".formatted(one.planned().number(), why);
        };
    }
}
