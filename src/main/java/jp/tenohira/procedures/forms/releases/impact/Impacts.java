package jp.tenohira.procedures.forms.releases.impact;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.carrying.InFlight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what proposals mean for what is open, in the background and some drafts at a time. */
@Component
public class Impacts {

    private static final Logger LOG = LoggerFactory.getLogger(Impacts.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final ObjectProvider<InFlight> inFlight;
    private final ImpactRows rows;
    private final Clock clock;
    private final ExecutorService runs =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("impact").factory());

    Impacts(ObjectProvider<InFlight> inFlight, ImpactRows rows, Clock clock) {
        this.inFlight = inFlight;
        this.rows = rows;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        runs.shutdownNow();
    }

    /** The count as it was kept last. */
    public Optional<Impact> last(String procedure, int number) {
        return rows.find(procedure, number);
    }

    /** The count against the version in force; begun when there is none, or when the one that was begun fell silent. */
    public Impact of(String procedure, int number, Form proposed, int inForce) {
        return rows.find(procedure, number)
                .filter(impact -> impact.inForce() == inForce)
                .filter(impact -> impact.finished()
                        || clock.instant().isBefore(impact.aliveAt().plus(SILENCE)))
                .orElseGet(() -> again(procedure, number, proposed, inForce));
    }

    /** Counts anew, and waits for a short while. */
    public Impact again(String procedure, int number, Form proposed, int inForce) {
        var run = UUID.randomUUID();
        var flight = inFlight.getObject();
        rows.begin(procedure, number, run, inForce, flight.drafts(procedure), flight.cases(procedure));
        var city = CurrentMunicipality.get();
        var task =
                runs.submit(() -> CurrentMunicipality.run(city, () -> count(flight, run, procedure, number, proposed)));
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // The page shows how far it is.
        } catch (ExecutionException e) {
            throw new IllegalStateException("Counting proposal " + number + " of " + procedure + " stopped", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return rows.find(procedure, number).orElseThrow();
    }

    private void count(InFlight flight, UUID run, String procedure, int number, Form proposed) {
        var tally = new Tally();
        try {
            flight.foresee(proposed, some -> {
                some.forEach(tally::add);
                if (!rows.keep(run, procedure, number, tally, false)) {
                    throw new CancellationException("Another count took its place");
                }
            });
            rows.keep(run, procedure, number, tally, true);
        } catch (CancellationException e) {
            LOG.debug("Counting {} of {} ended", number, procedure, e);
        }
    }
}
