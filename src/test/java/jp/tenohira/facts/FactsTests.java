package jp.tenohira.facts;

import static jp.tenohira.facts.FactsOfTest.delivery;
import static jp.tenohira.facts.FactsOfTest.on;
import static jp.tenohira.facts.FactsOfTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.AppendRefused.BatchUnknown;
import jp.tenohira.facts.AppendRefused.GivenUp;
import jp.tenohira.facts.AppendRefused.ReplacedAlready;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@CityHallTest
class FactsTests {

    private final Facts facts;
    private final Path data;
    private final FactTable table = FactsOfTest.table();

    FactsTests(@Autowired Facts facts, @Value("${tenohira.data}") Path data) {
        this.facts = facts;
        this.data = data;
    }

    private Appended append(Delivery delivery, Rows rows) {
        return FactsOfTest.append(facts, Cities.KORIYAMA, table, delivery, rows);
    }

    private AppendRefused refused(Delivery delivery, Rows rows) {
        return switch (FactsOfTest.attempt(facts, Cities.KORIYAMA, table, delivery, rows)) {
            case Outcome.Accepted<Appended, AppendRefused>(var taken) -> throw new AssertionError(taken.toString());
            case Outcome.Refused<Appended, AppendRefused>(var why) -> why;
        };
    }

    private long sum() {
        return FactsOfTest.sum(facts, Cities.KORIYAMA, table);
    }

    @Test
    void rowsLieByMunicipalityAndMonthAndAreSummed() throws IOException {
        append(delivery(), rows(on("2024-01-31", "a", 3), on("2024-02-01", "a", 4)));

        assertThat(sum()).isEqualTo(7);
        try (var files = Files.walk(data.resolve("facts").resolve(table.name()))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .anyMatch(path -> path.contains("municipality=072036/month=2024-01/"))
                    .anyMatch(path -> path.contains("municipality=072036/month=2024-02/"))
                    .hasSize(2);
        }
    }

    @Test
    void theSameDeliveryTwiceChangesNothing() {
        var delivery = delivery();

        var first = append(delivery, rows(on("2024-01-31", "a", 3)));
        var second = append(delivery, rows(on("2024-01-31", "a", 3)));

        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Appended(first.batch(), false));
        assertThat(sum()).isEqualTo(3);
    }

    @Test
    void aLogThatGrewAddsOnlyWhatIsNewAndKeepsEqualRowsOfOneDelivery() {
        var twice = on("2024-01-05", "a", 5);
        append(delivery(), rows(twice, twice, on("2024-01-06", "b", 1)));

        var grown = append(delivery(), rows(twice, twice, twice, on("2024-01-06", "b", 1), on("2024-03-01", "b", 2)));

        assertThat(grown.batch().rows()).isEqualTo(2);
        assertThat(grown.batch().known()).isEqualTo(3);
        assertThat(sum()).isEqualTo(18);
    }

    @Test
    void correctedDataTakeThePlaceOfTheirBatchAndLeaveATrace() {
        var old = append(delivery(), rows(on("2024-01-05", "a", 5), on("2024-01-06", "a", 1)))
                .batch();
        var before = old.receivedAt();

        var corrected = append(
                        delivery().replacing(old.id(), "時計のずれ"),
                        rows(on("2024-01-05", "a", 7), on("2024-01-06", "a", 1)))
                .batch();

        assertThat(sum()).isEqualTo(8);
        var trace = inCity(() -> facts.batches(table));
        assertThat(trace).extracting(Batch::id).containsExactly(corrected.id(), old.id());
        assertThat(trace.getFirst().delivery().reason()).isEqualTo("時計のずれ");
        assertThat(trace.getFirst().delivery().by()).isEqualTo("試験");
        assertThat(trace.getLast().replacedBy()).isEqualTo(corrected.id());
        assertThat(inCity(() -> facts.query(
                        FactQuery.of("select cast(sum(amount) as bigint) from " + table.name(), table)
                                .asOf(before),
                        row -> row.whole(1))))
                .as("as it counted before")
                .containsExactly(6L);
        assertThat(refused(delivery().replacing(old.id(), "もう一度"), rows()))
                .isEqualTo(new ReplacedAlready(old.id(), corrected.id()));
        var nobody = UUID.randomUUID();
        assertThat(refused(delivery().replacing(nobody, "なし"), rows())).isEqualTo(new BatchUnknown(nobody));
    }

    @Test
    void whoGivesUpLeavesNothing() {
        var delivery = delivery();
        Rows half = writer -> {
            writer.day(0).text("a").whole(1).end();
            return false;
        };

        assertThat(refused(delivery, half)).isEqualTo(new GivenUp());
        assertThat(sum()).isZero();
        assertThat(append(delivery, rows(on("2024-01-01", "a", 2))).fresh()).isTrue();
    }

    @Test
    void joiningSmallFilesChangesNoAnswerAlsoNotOfEarlierMoments() throws IOException {
        var old = append(delivery(), rows(on("2024-01-05", "a", 5))).batch();
        append(delivery(), rows(on("2024-01-06", "a", 10), on("2024-02-06", "a", 100)));
        append(delivery().replacing(old.id(), "訂正"), rows(on("2024-01-05", "a", 6)));

        var joined = inCity(() -> compacted());

        assertThat(joined).isEqualTo(3);
        assertThat(sum()).isEqualTo(116);
        assertThat(inCity(() -> facts.query(
                        FactQuery.of("select cast(sum(amount) as bigint) from " + table.name(), table)
                                .asOf(old.receivedAt()),
                        row -> row.whole(1))))
                .containsExactly(5L);
        append(delivery(), rows(on("2024-01-07", "a", 1000)));
        assertThat(sum()).isEqualTo(1116);
        assertThat(inCity(() -> compacted())).isEqualTo(2);
        assertThat(inCity(() -> compacted())).isZero();
        assertThat(sum()).isEqualTo(1116);
    }

    private int compacted() {
        try {
            return facts.compact(table);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void filesOfOtherMonthsAreNotOpened() throws IOException {
        append(delivery(), rows(on("2024-01-05", "a", 5), on("2024-02-05", "a", 7)));
        try (var files = Files.walk(data.resolve("facts").resolve(table.name()))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains("2024-02")) {
                    Files.writeString(file, "damaged");
                }
            }
        }

        var january = YearMonth.of(2024, 1);
        var query = FactQuery.of("select cast(sum(amount) as bigint) from " + table.name(), table);
        assertThat(inCity(() -> facts.query(query.between(january, january), row -> row.whole(1))))
                .containsExactly(5L);
        assertThatThrownBy(() -> inCity(() -> facts.query(query, row -> row.whole(1))))
                .hasMessageContaining("Facts cannot be read");
    }

    @Test
    void eachCityReadsItsOwnFilesAndTheEngineOpensNoOther() {
        append(delivery(), rows(on("2024-01-05", "a", 5)));
        FactsOfTest.append(
                facts,
                Cities.AIZUWAKAMATSU,
                table,
                delivery(),
                rows(on("2024-01-05", "a", 50), on("2024-01-06", "a", 1)));

        assertThat(sum()).isEqualTo(5);
        assertThat(FactsOfTest.sum(facts, Cities.AIZUWAKAMATSU, table)).isEqualTo(51);
        var others =
                data.toAbsolutePath().normalize().resolve("facts/%s/municipality=072028/**".formatted(table.name()));
        for (var path : List.of(others.toString(), "/etc/passwd")) {
            for (var reader : List.of("read_parquet", "read_csv", "read_text")) {
                assertThatThrownBy(() -> inCity(() -> facts.query(
                                FactQuery.of("select count(*) from %s('%s')".formatted(reader, path), table),
                                row -> row.whole(1))))
                        .as(reader + path)
                        .hasMessageContaining("Permission Error");
            }
        }
    }

    @Test
    void exportsAreReadAgain() throws IOException {
        append(delivery(), rows(on("2024-01-05", "=1+1", 5), on("2024-02-05", "b", 7)));
        var all = FactQuery.of("select day, meter, amount from %s order by day".formatted(table.name()), table);

        assertThat(new String(exported(all, Facts.Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo("day,meter,amount\r\n2024-01-05,\"'=1+1\",5\r\n2024-02-05,b,7\r\n");
        var parquet = exported(all, Facts.Format.PARQUET);
        assertThat(parquet).startsWith('P', 'A', 'R', '1').endsWith('P', 'A', 'R', '1');
    }

    private byte[] exported(FactQuery query, Facts.Format format) {
        return inCity(() -> {
            var out = new ByteArrayOutputStream();
            try {
                facts.export(query, format, out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static <T> T inCity(java.util.function.Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work::get);
    }
}
