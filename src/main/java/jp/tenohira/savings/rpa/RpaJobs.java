package jp.tenohira.savings.rpa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.rpa.RpaRefused.ChangedMeanwhile;
import jp.tenohira.savings.rpa.RpaRefused.EndsBeforeItStarts;
import jp.tenohira.savings.rpa.RpaRefused.JobTaken;
import jp.tenohira.savings.rpa.RpaRefused.JobUnknown;
import jp.tenohira.savings.rpa.RpaRefused.NotYet;
import jp.tenohira.savings.rpa.RpaRefused.NotYours;
import jp.tenohira.savings.rpa.RpaRefused.RunDiffers;
import jp.tenohira.savings.rpa.RpaRefused.SectionUnknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of RPA jobs. A section's staff keep their own jobs; clerks see those of their section. */
@Component
@Transactional
public class RpaJobs {

    /** Clocks of tools may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final RpaTable table;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    RpaJobs(RpaTable table, Organisation organisation, AuditTrail audit, Clock clock) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A job with what its runs of this fiscal year came to.
     *
     * @param hours what the items of its runs took by hand
     * @param lastRun null when it never ran
     * @param stopped whether it has not run for longer than it should
     */
    public record Standing(
            RpaJob job,
            Exact hours,
            long items,
            long runs,
            long failed,
            @Nullable Instant lastRun,
            boolean stopped) {}

    @Transactional(readOnly = true)
    public List<Standing> standings(Staff reader) {
        var now = clock.instant();
        var year = FiscalYear.of(now);
        var totals = new HashMap<String, RpaTable.Totals>();
        table.totals(start(year), start(year.next())).forEach(of -> totals.put(of.job(), of));
        var standings = new ArrayList<Standing>();
        for (var job : table.jobs()) {
            if (mayRead(reader, job)) {
                standings.add(standing(job, totals.get(job.code()), now));
            }
        }
        return standings;
    }

    private static Standing standing(RpaJob job, RpaTable.@Nullable Totals totals, Instant now) {
        var since = totals == null ? job.changedAt() : totals.lastRun();
        var due = since.plus(job.content().runsEveryDays(), ChronoUnit.DAYS);
        var stopped = !job.content().retired() && now.isAfter(due);
        return totals == null
                ? new Standing(job, Exact.ZERO, 0, 0, 0, null, stopped)
                : new Standing(
                        job,
                        Exact.of(job.content().minutesPerItem())
                                .times(Exact.of(totals.items()))
                                .dividedBy(Exact.of(60)),
                        totals.items(),
                        totals.runs(),
                        totals.failed(),
                        totals.lastRun(),
                        stopped);
    }

    private static Instant start(FiscalYear year) {
        return year.firstDay().atStartOfDay(JapaneseDates.JST).toInstant();
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<RpaJob> history(Staff reader, String code) {
        var versions = table.versions(code);
        return versions.isEmpty() || !mayRead(reader, versions.getFirst()) ? List.of() : versions;
    }

    @Transactional(readOnly = true)
    public List<RpaRun> lastRuns(Staff reader, String code, int most) {
        return history(reader, code).isEmpty() ? List.of() : table.lastRuns(code, most);
    }

    public Outcome<RpaJob, RpaRefused> register(Staff writer, String code, RpaJob.Content content) {
        return table.versions(code).isEmpty()
                ? put(writer, new RpaJob(code, 1, content, clock.instant(), writer.name()), "rpa.registered")
                : Outcome.refused(new JobTaken(code));
    }

    /** @param version the one the writer saw */
    public Outcome<RpaJob, RpaRefused> change(Staff writer, String code, int version, RpaJob.Content content) {
        var stored = history(writer, code);
        if (stored.isEmpty() || !mayChange(writer, stored.getFirst())) {
            return Outcome.refused(new NotYours());
        }
        var current = stored.getFirst().version();
        return current != version
                ? Outcome.refused(new ChangedMeanwhile(current))
                : put(writer, new RpaJob(code, version + 1, content, clock.instant(), writer.name()), "rpa.changed");
    }

    private Outcome<RpaJob, RpaRefused> put(Staff writer, RpaJob job, String action) {
        if (!mayChange(writer, job)) {
            return Outcome.refused(new NotYours());
        }
        if (organisation.section(job.content().section()).isEmpty()) {
            return Outcome.refused(new SectionUnknown(job.content().section()));
        }
        if (!table.add(job)) {
            return Outcome.refused(new ChangedMeanwhile(job.version()));
        }
        audit.record(writer, action, job.code(), Map.of("version", Integer.toString(job.version())));
        return Outcome.accepted(job);
    }

    /** Takes a run in; the same run again adds nothing. A token of a section posts runs of that section's jobs only. */
    public Outcome<RpaRun, RpaRefused> record(Staff tool, RpaRun posted) {
        var run = new RpaRun(
                posted.job(),
                posted.run(),
                posted.startedAt().truncatedTo(ChronoUnit.MICROS),
                posted.endedAt().truncatedTo(ChronoUnit.MICROS),
                posted.items(),
                posted.result(),
                posted.scenario(),
                clock.instant());
        var job = table.versions(run.job()).stream().findFirst();
        var refused = refusal(tool, job, run);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (!table.add(run)) {
            var known = table.run(run.job(), run.run()).orElseThrow();
            return known.says(run) ? Outcome.accepted(known) : Outcome.refused(new RunDiffers(run.run()));
        }
        audit.record(tool, "rpa.run", run.job(), Map.of("items", Integer.toString(run.items())));
        return Outcome.accepted(run);
    }

    private Optional<RpaRefused> refusal(Staff tool, Optional<RpaJob> job, RpaRun run) {
        if (job.isEmpty()) {
            return Optional.of(new JobUnknown(run.job()));
        }
        if (tool.role().ofSection() && !tool.sees(job.get().content().section())) {
            return Optional.of(new NotYours());
        }
        if (run.endedAt().isBefore(run.startedAt())) {
            return Optional.of(new EndsBeforeItStarts());
        }
        return run.endedAt().isAfter(clock.instant().plus(AHEAD))
                ? Optional.of(new NotYet(run.endedAt().toString()))
                : Optional.empty();
    }

    public boolean mayChange(Staff writer, RpaJob job) {
        return writer.sees(job.content().section());
    }

    private static boolean mayRead(Staff reader, RpaJob job) {
        return reader.role() != Role.CLERK || reader.sees(job.content().section());
    }
}
