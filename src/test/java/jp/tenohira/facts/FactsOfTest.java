package jp.tenohira.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.PlainCsv.Cell;

/** Small tables of facts and deliveries to them. */
public final class FactsOfTest {

    /** What tables of {@link #table()} are called. */
    public static final String NAME = "t[0-9a-f]{32}";

    private FactsOfTest() {}

    /** One reading of a meter. */
    public record Reading(LocalDate day, String meter, long amount) {}

    /** A table nobody else has; rows are the same when all their columns are. */
    public static FactTable table() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new FactTable(
                name,
                "readings",
                "day",
                List.of(
                        new FactColumn("day", FactColumn.Type.DAY, "when"),
                        new FactColumn("meter", FactColumn.Type.TEXT, "which"),
                        new FactColumn("amount", FactColumn.Type.WHOLE, "how much")),
                List.of("day", "meter", "amount"));
    }

    public static Delivery delivery() {
        var digest = new StringBuilder();
        var random = new Random();
        for (int i = 0; i < 64; i++) {
            digest.append(Integer.toHexString(random.nextInt(16)));
        }
        return Delivery.fresh("test", "readings.csv", digest.toString(), "試験");
    }

    public static Reading on(String day, String meter, long amount) {
        return new Reading(LocalDate.parse(day), meter, amount);
    }

    public static Rows rows(Reading... readings) {
        return writer -> {
            for (var reading : readings) {
                writer.day(reading.day().toEpochDay())
                        .text(reading.meter())
                        .whole(reading.amount())
                        .end();
            }
            return true;
        };
    }

    /** Readings that only the engine reads: a header, and lines of meter, amount and time. */
    public static Rows file(Path file) {
        return new Rows() {
            @Override
            public boolean writeTo(RowWriter writer) {
                throw new AssertionError("The engine was to read the file");
            }

            @Override
            public Optional<PlainCsv> plain() throws IOException {
                var commas = (Files.readAllLines(file).size() - 1) * 2L;
                return Optional.of(new PlainCsv(
                        file,
                        new PlainCsv.Form(false, false, commas + 2),
                        1,
                        3,
                        commas,
                        List.of(
                                new Cell.Words("meter", 0, true),
                                new Cell.Count("amount", 1, true),
                                new Cell.Time("read_at", 2)),
                        List.of("read_at", "meter", "amount")));
            }
        };
    }

    public static Appended append(Facts facts, Municipality city, FactTable table, Delivery delivery, Rows rows) {
        return switch (attempt(facts, city, table, delivery, rows)) {
            case Outcome.Accepted<Appended, AppendRefused>(var appended) -> appended;
            case Outcome.Refused<Appended, AppendRefused>(var why) -> throw new AssertionError(why.toString());
        };
    }

    public static Outcome<Appended, AppendRefused> attempt(
            Facts facts, Municipality city, FactTable table, Delivery delivery, Rows rows) {
        return CurrentMunicipality.call(city, () -> {
            try {
                return facts.append(table, delivery, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static long sum(Facts facts, Municipality city, FactTable table) {
        return CurrentMunicipality.call(
                city,
                () -> facts.query(
                                FactQuery.of(
                                        "select cast(coalesce(sum(amount), 0) as bigint) from " + table.name(), table),
                                row -> row.whole(1))
                        .getFirst());
    }
}
