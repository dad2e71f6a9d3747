package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.LogProblem;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.printing.PrintLogs.Handed;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where print servers post their logs, by a token with the scope {@code printing:write}. The same file again changes nothing. */
@RestController
class PrintJobsApi {

    static final String PATH = "/api/v1/print-jobs:import";
    private static final long MOST_BYTES = 60L * 1024 * 1024;
    private static final int LONGEST = 300;

    private final PrintLogs logs;

    PrintJobsApi(PrintLogs logs) {
        this.logs = logs;
    }

    /** @param fresh false when the same file had been taken in before */
    record Taken(UUID batch, boolean fresh, long rows, long known) {}

    record Wrong(long line, String column, String value, String expected) {}

    record Refusal(String title, int status, List<Wrong> problems) {}

    @PostMapping(path = PATH)
    ResponseEntity<?> take(
            ApiClient client,
            HttpServletRequest request,
            @RequestParam(defaultValue = "auto") String format,
            @RequestParam(defaultValue = "page_log") String name)
            throws IOException {
        var staff = mustWrite(client);
        if (format.length() > LONGEST || name.isBlank() || name.length() > LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "format and name have at most %d characters".formatted(LONGEST));
        }
        var file = Files.createTempFile("print-log", ".txt");
        try {
            receive(request.getInputStream(), file);
            return answer(logs.take(new Handed(name, file, format, staff.name()), null));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[1 << 16];
            long sum = 0;
            for (var read = body.read(block); read >= 0; read = body.read(block)) {
                sum += read;
                if (sum > MOST_BYTES) {
                    throw new ResponseStatusException(
                            HttpStatus.CONTENT_TOO_LARGE, "A log has at most %d bytes".formatted(MOST_BYTES));
                }
                out.write(block, 0, read);
            }
        }
    }

    private static ResponseEntity<?> answer(Outcome<Appended, List<LogProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<LogProblem>>(var taken) ->
                ResponseEntity.ok(new Taken(
                        taken.batch().id(),
                        taken.fresh(),
                        taken.batch().rows(),
                        taken.batch().known()));
            case Outcome.Refused<Appended, List<LogProblem>>(var problems) ->
                ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(new Refusal(
                                "Nothing was imported",
                                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                                problems.stream()
                                        .map(problem -> new Wrong(
                                                problem.line(),
                                                problem.column(),
                                                problem.value(),
                                                problem.expected().in(Lang.EN)))
                                        .toList()));
        };
    }

    private static Staff mustWrite(ApiClient client) {
        var staff = client.staff();
        if (staff == null || !client.may(Scope.PRINTING_WRITE.code())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.PRINTING_WRITE.code());
        }
        return staff;
    }
}
