package jp.tenohira.savings.rpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where RPA tools post their runs, by a token with the scope {@code rpa:write}. Posting a run again adds nothing. */
@RestController
class RpaApi {

    private static final int MOST_ITEMS = 10_000_000;
    private static final int LONGEST_RUN = 100;
    private static final int LONGEST_SCENARIO = 50;

    private final RpaJobs jobs;

    RpaApi(RpaJobs jobs) {
        this.jobs = jobs;
    }

    /** @param run the tool's own name of the run */
    record PostedRun(
            @Nullable String run,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer items,
            @Nullable String result,
            @Nullable String scenario) {}

    record KeptRun(
            String job, String run, Instant startedAt, Instant endedAt, int items, String result, String scenario) {}

    @PostMapping("/api/v1/rpa/jobs/{job}/runs")
    ResponseEntity<KeptRun> run(ApiClient client, @PathVariable String job, @RequestBody PostedRun body) {
        return switch (jobs.record(mustWrite(client), read(job, body))) {
            case Outcome.Accepted<RpaRun, RpaRefused>(var kept) -> ResponseEntity.ok(kept(kept));
            case Outcome.Refused<RpaRun, RpaRefused>(var why) -> throw refusal(why);
        };
    }

    private static RpaRun read(String job, PostedRun body) {
        var run = body.run() == null ? "" : body.run().strip();
        var started = body.startedAt();
        var ended = body.endedAt();
        var items = body.items();
        var scenario = body.scenario() == null ? "" : body.scenario().strip();
        if (started == null || ended == null) {
            throw bad("startedAt and endedAt are needed, as 2024-02-08T09:00:00+09:00");
        }
        if (items == null || items < 0 || items > MOST_ITEMS) {
            throw bad("items must be a whole number from 0 to " + MOST_ITEMS);
        }
        if (run.isBlank() || run.length() > LONGEST_RUN) {
            throw bad("The name of a run has 1 to %d characters".formatted(LONGEST_RUN));
        }
        if (scenario.isEmpty() || scenario.length() > LONGEST_SCENARIO) {
            throw bad("scenario, the version that ran, has 1 to %d characters".formatted(LONGEST_SCENARIO));
        }
        return new RpaRun(job, run, started, ended, items, result(body.result()), scenario, ended);
    }

    private static RpaRun.Result result(@Nullable String word) {
        return Arrays.stream(RpaRun.Result.values())
                .filter(result -> result.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> bad("result must be one of "
                        + Arrays.stream(RpaRun.Result.values())
                                .map(result -> result.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static KeptRun kept(RpaRun run) {
        return new KeptRun(
                run.job(),
                run.run(),
                run.startedAt(),
                run.endedAt(),
                run.items(),
                run.result().name().toLowerCase(Locale.ROOT),
                run.scenario());
    }

    private static Staff mustWrite(ApiClient client) {
        var staff = client.staff();
        if (staff == null || !client.may(Scope.RPA_WRITE.code())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.RPA_WRITE.code());
        }
        return staff;
    }

    private static ResponseStatusException refusal(RpaRefused why) {
        return switch (why) {
            case JobUnknown(var job) ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "No RPA job has the code " + job);
            case NotYours() -> new ResponseStatusException(HttpStatus.FORBIDDEN, "The job belongs to another section");
            case RunDiffers(var run) ->
                new ResponseStatusException(
                        HttpStatus.CONFLICT, "The run %s was posted before with other contents".formatted(run));
            case EndsBeforeItStarts() -> bad("endedAt must not be before startedAt");
            case NotYet(var time) -> bad("endedAt lies in the future: " + time);
            case JobTaken(var job) -> new ResponseStatusException(HttpStatus.CONFLICT, job);
            case SectionUnknown(var section) -> bad("There is no section " + section);
            case ChangedMeanwhile(var version) ->
                new ResponseStatusException(HttpStatus.CONFLICT, "The job is at version " + version);
        };
    }

    private static ResponseStatusException bad(String sentence) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}
