package jp.tenohira.applications.checks.running;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of checks, one at a time and in chunks: memory stays the same however many cases there are. */
@Component
class BackgroundRuns implements CheckRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int CHUNK = 200;

    private final Checks checks;
    private final CheckPass pass;
    private final DuplicateKeys duplicates;
    private final RunRows rows;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ExecutorService runs =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("checks").factory());

    BackgroundRuns(
            Checks checks,
            CheckPass pass,
            DuplicateKeys duplicates,
            RunRows rows,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.pass = pass;
        this.duplicates = duplicates;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PreDestroy
    void stop() {
        runs.shutdownNow();
    }

    @Override
    public Run start(Desk desk, String procedure, List<CaseId> cases) {
        var active = checks.all(desk, procedure).stream().filter(Check::active).toList();
        var run = rows.start(desk, procedure, cases.size());
        var city = CurrentMunicipality.get();
        var task = runs.submit(() -> CurrentMunicipality.run(city, () -> run(desk, run, active, cases)));
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // The page shows how far it is.
        } catch (ExecutionException e) {
            throw new IllegalStateException("The check run " + run.id() + " stopped", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return find(desk, run.id()).orElseThrow();
    }

    private void run(Desk desk, Run run, List<Check> active, List<CaseId> cases) {
        try {
            active.stream()
                    .filter(check -> check.kind() == Check.Kind.DUPLICATE)
                    .forEach(this::computeKeys);
            for (var from = 0; from < cases.size(); from += CHUNK) {
                var chunk = cases.subList(from, Math.min(from + CHUNK, cases.size()));
                transaction.executeWithoutResult(_ -> rows.keep(run, pass.check(desk, active, chunk)));
            }
            rows.finish(run.id(), null);
            audit.record(
                    desk.staff(),
                    "checks.run",
                    run.procedure(),
                    Map.of("run", run.id().toString(), "cases", Integer.toString(cases.size())));
        } catch (RuntimeException e) {
            LOG.error("The check run {} stopped", run.id(), e);
            rows.finish(run.id(), e.getClass().getSimpleName());
        }
    }

    private void computeKeys(Check check) {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> duplicates.computeSome(check)));
        }
    }

    @Override
    public Optional<Run> find(Desk desk, UUID id) {
        return rows.find(desk, id);
    }

    @Override
    public Optional<Run> latest(Desk desk, String procedure) {
        return rows.latest(desk, procedure);
    }
}
