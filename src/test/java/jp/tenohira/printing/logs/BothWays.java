package jp.tenohira.printing.logs;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.FactsOfTest;
import jp.tenohira.facts.Plain;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Problems;

/** Takes files in line by line, and again as they come, when the engine may read them by itself. */
final class BothWays {

    static final int MUTANTS = Integer.getInteger("mutants", 25);

    private final Facts facts;
    private final Path directory;

    BothWays(Facts facts, Path directory) {
        this.facts = facts;
        this.directory = directory;
    }

    /** What became of a file, and whether its lines were read one by one. */
    record Came(List<FileProblem> problems, List<String> rows, String batch, boolean lineByLine) {

        private Object result() {
            return List.of(problems, rows, batch);
        }
    }

    private static final class Watched implements Delivering.Reader {

        private final Delivering.Reader reader;
        private final boolean plain;
        private boolean lineByLine;

        Watched(Delivering.Reader reader, boolean plain) {
            this.reader = reader;
            this.plain = plain;
        }

        @Override
        public void read(DeliveredFile file, RowWriter rows, Problems problems) throws IOException {
            lineByLine = true;
            reader.read(file, rows, problems);
        }

        @Override
        public Optional<? extends Plain> plain(DeliveredFile file) throws IOException {
            return plain ? reader.plain(file) : Optional.empty();
        }
    }

    /** Fails where the two ways differ. */
    Came same(byte[] content, Supplier<Delivering.Reader> reader) {
        try {
            var lineByLine = came(content, reader.get(), false);
            var plain = came(content, reader.get(), true);
            assertThat(plain.result())
                    .as(new String(content, StandardCharsets.UTF_8))
                    .isEqualTo(lineByLine.result());
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Came came(byte[] content, Delivering.Reader reader, boolean plain) throws IOException {
        var name = FactsOfTest.table().name();
        var table = new FactTable(name, "jobs", "day", PrintJobs.TABLE.columns(), List.of());
        var path = Files.write(directory.resolve(name), content);
        var watched = new Watched(reader, plain);
        try (var file = DeliveredFile.of(path).orElseThrow()) {
            return CurrentMunicipality.<Came, IOException>call(KORIYAMA, () -> {
                var outcome = new Delivering(facts, table)
                        .append(new Handed("log.csv", path, "log", "試験"), null, file, "log", watched);
                return switch (outcome) {
                    case Outcome.Accepted<Appended, List<FileProblem>>(var appended) ->
                        new Came(List.of(), rows(table), said(appended), watched.lineByLine);
                    case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                        new Came(problems, rows(table), "", watched.lineByLine);
                };
            });
        }
    }

    private static String said(Appended appended) {
        var batch = appended.batch();
        return batch.rows() + " " + batch.firstDay() + " " + batch.lastDay();
    }

    private List<String> rows(FactTable table) {
        return facts.query(
                FactQuery.of(
                        "select month, printed_at, day, printer, account, job, page, faces, sheets, colour, duplex, media from "
                                + table.name() + " order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
                        table),
                row -> Stream.iterate(1, column -> column + 1)
                        .limit(row.columns())
                        .map(row::text)
                        .toList()
                        .toString());
    }

    /** Text with one to three characters below the line changed. */
    static String changed(Random random, String text, int from, String strange) {
        var changed = new StringBuilder(text);
        for (int change = random.nextInt(3); change >= 0; change--) {
            var at = from + random.nextInt(changed.length() - from);
            var one = strange.charAt(random.nextInt(strange.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, one);
                case 1 -> changed.insert(at, one);
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }
}
