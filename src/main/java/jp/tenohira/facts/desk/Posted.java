package jp.tenohira.facts.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** A file posted to the API: who may, how large it may be, and what is answered. */
public final class Posted {

    private static final int LONGEST = 300;

    private Posted() {}

    /** @param fresh false when the same file had been taken in before */
    record Taken(UUID batch, boolean fresh, long rows, long known) {}

    record Wrong(long line, String column, String value, String expected) {}

    record Refusal(String title, int status, List<Wrong> problems) {}

    /** What is done with the file while it is there. */
    @FunctionalInterface
    public interface Taking {
        Outcome<Appended, List<FileProblem>> take(Staff staff, Path file) throws IOException;
    }

    /** @param words parameters of the request, none of them long */
    public static ResponseEntity<?> take(
            ApiClient client, Scope scope, InputStream body, List<String> words, Taking taking) throws IOException {
        var staff = client.staff();
        if (staff == null || !client.may(scope.code())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "The token lacks the scope " + scope.code());
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A parameter has at most %d characters".formatted(LONGEST));
        }
        var file = Files.createTempFile("posted", ".txt");
        try {
            receive(body, file);
            return answer(taking.take(staff, file));
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
                if (sum > Desk.MOST_BYTES) {
                    throw new ResponseStatusException(
                            HttpStatus.CONTENT_TOO_LARGE, "A file has at most %d bytes".formatted(Desk.MOST_BYTES));
                }
                out.write(block, 0, read);
            }
        }
    }

    private static ResponseEntity<?> answer(Outcome<Appended, List<FileProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var taken) ->
                ResponseEntity.ok(new Taken(
                        taken.batch().id(),
                        taken.fresh(),
                        taken.batch().rows(),
                        taken.batch().known()));
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
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
}
