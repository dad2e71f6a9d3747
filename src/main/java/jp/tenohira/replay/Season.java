package jp.tenohira.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Planned applications of one procedure, for whoever files them beside the command. The same ones are never filed twice. */
public final class Season {

    private final Scenario scenario;
    private final List<Planned> applications;
    private final boolean recent;

    private Season(Scenario scenario, List<Planned> applications, boolean recent) {
        this.scenario = scenario;
        this.applications = applications;
        this.recent = recent;
    }

    /** Some of a past season, spread evenly over it; the command {@code replay} adds the others later. */
    public static Season every(int step, String scenario) {
        try {
            var read = Scenario.named(scenario);
            var planned = ReplayPlan.of(read);
            return new Season(
                    read,
                    IntStream.iterate(step - 1, at -> at < planned.size(), at -> at + step)
                            .mapToObj(planned::get)
                            .toList(),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What several procedures received in the days before a moment in Japan, by the shipped resource of that name. */
    public static Stream<Season> before(LocalDateTime moment, String resource) {
        return RecentWeeks.named(resource).before(moment).stream()
                .map(scenario -> new Season(scenario, ReplayPlan.of(scenario), true));
    }

    public String procedure() {
        return scenario.procedure();
    }

    public int size() {
        return applications.size();
    }

    /** Whether it lies in the days before a moment, not in a past period. */
    public boolean isRecent() {
        return recent;
    }

    /**
     * Files all, one after the other in the order of time; what the server refuses is left out.
     *
     * @param token with the scope filing-time
     * @param filed hears the receipt number of each at once
     */
    public void file(URI server, String token, Consumer<String> filed) throws InterruptedException {
        try (var filer = new Filer(scenario, server, token)) {
            for (var application : applications) {
                if (filer.file(application) instanceof Filer.Answer.Receipt(var number)) {
                    filed.accept(number);
                }
            }
        }
    }
}
