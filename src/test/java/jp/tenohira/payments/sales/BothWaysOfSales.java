package jp.tenohira.payments.sales;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.Rows;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two facilities that are alike. What the first hands in may be read at once, what the second does is read line by line. */
final class BothWaysOfSales {

    /** Stands for the code of the facility. */
    static final String HERE = "f-@@@@@@@@";

    private static final FactQuery ROWS = FactQuery.of("""
            select day, receipt, part, sold_at, clock_hour, register, kind, category, product, tender, yen, receipts, receipt_yen, month
              from sale order by day, receipt, part
            """, SaleTables.SALE);

    private final Facts facts;
    private final Path directory;
    private final Way atOnce;
    private final Way lineByLine;

    BothWaysOfSales(
            Facts facts, JdbcClient jdbc, SalesLists lists, RegistersOfTest registers, Clock clock, Path directory) {
        this.facts = facts;
        this.directory = directory;
        var settings = Map.of("day_starts", "5");
        this.atOnce =
                new Way(registers.facility(KORIYAMA, 2, settings), watched -> files(watched, jdbc, lists, clock), true);
        this.lineByLine = new Way(
                registers.facility(KORIYAMA, 2, settings), watched -> files(watched, jdbc, lists, clock), false);
    }

    private static SalesFiles files(Facts facts, JdbcClient jdbc, SalesLists lists, Clock clock) {
        var mappings = new ColumnMappings(jdbc, StoredSalesFiles.MAPPINGS);
        return new StoredSalesFiles(facts, new Formats(mappings), lists, clock, ReceiptsTakenIn.NOBODY);
    }

    /** What became of a file in one way. */
    record Came(
            List<String> problems,
            List<String> rows,
            String batch,
            boolean atOnce,
            @Nullable UUID id) {

        Object result() {
            return List.of(problems, rows, batch);
        }
    }

    private interface Filing {
        SalesFiles on(Facts facts);
    }

    private final class Way {

        private final String facility;
        private final SalesFiles files;
        private final boolean atOnce;
        private boolean ready;
        private @Nullable UUID last;

        Way(String facility, Filing filing, boolean atOnce) {
            this.facility = facility;
            this.atOnce = atOnce;
            this.files = filing.on(watched());
        }

        /** Facts that stage nothing where lines are to be read one by one, and say whether rows lay ready. */
        private Facts watched() {
            return (Facts) Proxy.newProxyInstance(
                    Facts.class.getClassLoader(), new Class<?>[] {Facts.class}, (_, method, arguments) -> {
                        if (method.getName().equals("stage") && !atOnce) {
                            return Optional.empty();
                        }
                        if (method.getName().equals("append")) {
                            ready |= ((Rows) arguments[2]).staged().isPresent();
                        }
                        try {
                            return method.invoke(facts, arguments);
                        } catch (InvocationTargetException e) {
                            throw Objects.requireNonNull(e.getCause());
                        }
                    });
        }

        Came came(UnaryOperator<String> own, String content, @Nullable String report, boolean again) {
            ready = false;
            return CurrentMunicipality.call(KORIYAMA, () -> {
                try {
                    var file = Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), own.apply(content));
                    var beside = report == null
                            ? Beside.NOTHING
                            : RegistersOfTest.withReport(
                                    "", "", Files.writeString(directory.resolve("report.csv"), own.apply(report)));
                    var replacing = again && last != null ? new Replacing(last, "訂正") : null;
                    return came(files.take(new Handed("sales.csv", file, "standard", "試験"), beside, replacing));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private Came came(Outcome<Appended, List<FileProblem>> outcome) {
            return switch (outcome) {
                case Outcome.Accepted<Appended, List<FileProblem>>(var appended) -> {
                    var batch = appended.batch();
                    last = batch.id();
                    yield new Came(
                            List.of(),
                            rows(batch.id()),
                            List.of(
                                            batch.rows(),
                                            batch.known(),
                                            appended.fresh(),
                                            days(batch.firstDay(), batch.lastDay()))
                                    .toString(),
                            ready,
                            batch.id());
                }
                case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                    new Came(
                            problems.stream()
                                    .map(problem -> problem.toString().replace(facility, HERE))
                                    .toList(),
                            List.of(),
                            "",
                            ready,
                            null);
            };
        }
    }

    private static String days(@Nullable Object first, @Nullable Object last) {
        return first + " " + last;
    }

    private List<String> rows(UUID batch) {
        return facts.query(
                ROWS.only(Set.of(batch)),
                row -> IntStream.rangeClosed(1, row.columns())
                        .mapToObj(row::text)
                        .toList()
                        .toString());
    }

    /** Hands the same in both ways; what came must be the same. */
    Came same(String content) {
        return same(content, null, false);
    }

    /** @param again whether it takes the place of what came last */
    Came same(String content, @Nullable String report, boolean again) {
        var ways = new ArrayList<Came>();
        for (var way : List.of(atOnce, lineByLine)) {
            ways.add(way.came(text -> text.replace(HERE, way.facility), content, report, again));
        }
        assertThat(ways.getFirst().result())
                .as(content)
                .isEqualTo(ways.getLast().result());
        assertThat(ways.getLast().atOnce()).isFalse();
        return ways.getFirst();
    }
}
