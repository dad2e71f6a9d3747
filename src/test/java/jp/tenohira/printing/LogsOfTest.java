package jp.tenohira.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.printing.logs.PrintJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands logs in for tests, each about a printer of its own. */
@Component
public class LogsOfTest {

    private final PrintLogs logs;
    private final Facts facts;

    LogsOfTest(PrintLogs logs, Facts facts) {
        this.logs = logs;
        this.facts = facts;
    }

    /** What is known of a printer. */
    public record Printed(long lines, long faces, long sheets, long colourFaces) {}

    public static String printer() {
        return "printer-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String cupsLine(String printer, String account, int job, String day, int faces) {
        return "%s %s %d [%s:09:21:06 +0900] total %d - localhost 会議 資料 %d A4 one-sided\n"
                .formatted(printer, account, job, day, faces, job);
    }

    public Outcome<Appended, List<FileProblem>> hand(Municipality city, String name, byte[] content, String format) {
        return hand(city, name, content, format, null);
    }

    public Outcome<Appended, List<FileProblem>> hand(
            Municipality city, String name, byte[] content, String format, @Nullable Replacing replacing) {
        return CurrentMunicipality.call(city, () -> {
            try {
                var file = Files.write(Files.createTempFile("print-log", ".txt"), content);
                try {
                    return logs.take(new Handed(name, file, format, "試験"), replacing);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public Appended taken(Municipality city, String content, String format) {
        return accepted(hand(city, "page_log", content.getBytes(StandardCharsets.UTF_8), format));
    }

    public Appended taken(Municipality city, Path file, String format) {
        try {
            return accepted(hand(city, file.getFileName().toString(), Files.readAllBytes(file), format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Appended accepted(Outcome<Appended, List<FileProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var appended) -> appended;
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                throw new AssertionError(problems.toString());
        };
    }

    public static List<FileProblem> refused(Outcome<Appended, List<FileProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var appended) ->
                throw new AssertionError(appended.toString());
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) -> problems;
        };
    }

    public Printed printed(Municipality city, String printer) {
        return CurrentMunicipality.call(
                city,
                () -> facts.query(
                                FactQuery.of("""
                                        select count(*), cast(coalesce(sum(faces), 0) as bigint),
                                               cast(coalesce(sum(sheets), 0) as bigint),
                                               cast(coalesce(sum(case when colour then faces else 0 end), 0) as bigint)
                                          from print_job where printer = ?
                                        """, PrintJobs.TABLE, printer),
                                row -> new Printed(row.whole(1), row.whole(2), row.whole(3), row.whole(4)))
                        .getFirst());
    }
}
