package jp.tenohira.applications.bulk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.CurrentMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulk actions in PostgreSQL, run in the background. Two run at a time; the others wait. */
@Component
class StoredBulkJobs implements BulkJobs {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BulkRows rows;
    private final BulkTrial trial;
    private final BulkRun run;
    private final Findings findings;
    private final Clock clock;
    private final ExecutorService runs =
            Executors.newFixedThreadPool(2, Thread.ofVirtual().name("bulk-", 0).factory());
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    StoredBulkJobs(BulkRows rows, BulkTrial trial, BulkRun run, Findings findings, Clock clock) {
        this.rows = rows;
        this.trial = trial;
        this.run = run;
        this.findings = findings;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        runs.shutdownNow();
    }

    @Override
    @Transactional
    public BulkJob plan(Desk desk, Step step, List<Choice> choices, BulkSettings settings) {
        if (choices.size() > MOST) {
            throw new IllegalArgumentException("A bulk action takes at most " + MOST + " cases");
        }
        rows.forgetOldPlans(desk);
        var job = new BulkJob(UUID.randomUUID(), step, settings, BulkJob.State.PLANNED, clock.instant(), null, null);
        rows.add(desk, job);
        rows.addItems(desk, job.id(), choices);
        return job;
    }

    @Override
    public Optional<BulkJob> find(Desk desk, UUID id) {
        return rows.find(desk, id);
    }

    @Override
    public Optional<BulkJob> settle(Desk desk, UUID id, BulkSettings settings) {
        return rows.find(desk, id)
                .filter(job -> rows.settle(job.id(), settings))
                .flatMap(job -> rows.find(desk, id));
    }

    @Override
    public Map<Verdict, Integer> verdicts(Desk desk, BulkJob job) {
        var items = rows.items(job.id(), "", false, MOST);
        if (job.state() == BulkJob.State.PLANNED) {
            return trial.counts(desk, job, items);
        }
        return items.stream()
                .filter(item -> item.result() != null)
                .collect(Collectors.toMap(BulkItem::result, _ -> 1, Integer::sum));
    }

    @Override
    public List<Result> results(Desk desk, BulkJob job, int page, int size) {
        var items = rows.page(job.id(), page, size);
        if (job.state() != BulkJob.State.PLANNED) {
            return items.stream()
                    .map(item -> new Result(item.receipt(), item.result()))
                    .toList();
        }
        return trial.moves(desk, job, items).entrySet().stream()
                .map(e -> new Result(e.getKey().receipt(), BulkTrial.verdict(e.getValue())))
                .toList();
    }

    @Override
    public int size(BulkJob job) {
        return rows.size(job.id());
    }

    @Override
    public boolean running(BulkJob job) {
        return running.contains(job.id());
    }

    @Override
    public List<Findings.ByCheck> findings(BulkJob job) {
        return findings.byCheck(rows.cases(job.id()));
    }

    @Override
    public void run(Desk desk, UUID id) {
        var found = rows.find(desk, id);
        if (found.isEmpty() || found.get().state() == BulkJob.State.DONE || !running.add(id)) {
            return;
        }
        rows.start(id);
        var city = CurrentMunicipality.get();
        var job = rows.find(desk, id).orElse(null);
        var task = runs.submit(() -> CurrentMunicipality.run(city, () -> runNow(desk, id, job)));
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // The page shows how far it is.
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bulk job " + id + " stopped", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runNow(Desk desk, UUID id, @Nullable BulkJob job) {
        try {
            if (job != null) {
                run.run(desk, job);
            }
        } finally {
            running.remove(id);
        }
    }
}
