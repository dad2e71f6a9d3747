package jp.tenohira.facts.store;

import static jp.tenohira.facts.FactsOfTest.on;
import static jp.tenohira.facts.FactsOfTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.FactsOfTest;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The process dies in the middle of a delivery: afterwards either nothing of it counts or all, and handing it in again makes it all once. */
@CityHallTest
class CrashTests {

    private static final FactsSettings SETTINGS = FactsSettings.duckDb("256MB", 1, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Facts facts;
    private final Path data;
    private final FactTable table = FactsOfTest.table();

    CrashTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Facts facts,
            @Value("${tenohira.data}") Path data) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = facts;
        this.data = data;
    }

    /** What a process that is killed runs into; nothing of ours catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Facts dyingAt(CrashPoint point) {
        Consumer<CrashPoint> die = moment -> {
            if (moment == point) {
                throw new Killed();
            }
        };
        return new StoredFacts(jdbc, transaction, data, SETTINGS, Clock.systemUTC(), die);
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void afterADeathInTheMiddleOfADeliveryThereIsNothingOrAll(CrashPoint point) {
        FactsOfTest.append(facts, Cities.KORIYAMA, table, FactsOfTest.delivery(), rows(on("2024-01-05", "a", 1)));
        var delivery = FactsOfTest.delivery();
        var readings = rows(on("2024-01-06", "a", 10), on("2024-02-06", "a", 100));

        assertThatThrownBy(() -> FactsOfTest.append(dyingAt(point), Cities.KORIYAMA, table, delivery, readings))
                .isInstanceOf(Killed.class);

        assertThat(sum()).isEqualTo(point == CrashPoint.COMMITTED ? 111 : 1);
        FactsOfTest.append(facts, Cities.KORIYAMA, table, delivery, readings);
        assertThat(sum()).isEqualTo(111);
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void afterADeathWhileTheEngineReadsAFileThereIsNothingOrAll(CrashPoint point, @TempDir Path directory)
            throws IOException {
        var delivery = FactsOfTest.delivery();
        var file = Files.writeString(
                directory.resolve("readings.csv"), "meter,amount,day\na,10,2024-01-06 00:00\nb,100,2024-02-06 00:00\n");
        var readings = FactsOfTest.file(file);

        assertThatThrownBy(() -> FactsOfTest.append(dyingAt(point), Cities.KORIYAMA, table, delivery, readings))
                .isInstanceOf(Killed.class);

        assertThat(sum()).isEqualTo(point == CrashPoint.COMMITTED ? 110 : 0);
        FactsOfTest.append(facts, Cities.KORIYAMA, table, delivery, readings);
        assertThat(sum()).isEqualTo(110);
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void afterADeathWhileReplacingTheOldOrTheNewCounts(CrashPoint point) {
        var old = FactsOfTest.append(
                        facts, Cities.KORIYAMA, table, FactsOfTest.delivery(), rows(on("2024-01-05", "a", 1)))
                .batch();
        var corrected = FactsOfTest.delivery().replacing(old.id(), "訂正");

        assertThatThrownBy(() -> FactsOfTest.append(
                        dyingAt(point), Cities.KORIYAMA, table, corrected, rows(on("2024-01-05", "a", 2))))
                .isInstanceOf(Killed.class);

        assertThat(sum()).isEqualTo(point == CrashPoint.COMMITTED ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrashPoint.class,
            names = {"FILE_WRITTEN", "FILE_SYNCED", "FILE_RENAMED", "BATCH_RECORDED"})
    void afterADeathWhileJoiningFilesNothingIsLostOrDoubled(CrashPoint point) {
        FactsOfTest.append(facts, Cities.KORIYAMA, table, FactsOfTest.delivery(), rows(on("2024-01-05", "a", 1)));
        FactsOfTest.append(facts, Cities.KORIYAMA, table, FactsOfTest.delivery(), rows(on("2024-01-06", "a", 2)));

        assertThatThrownBy(() -> compact(dyingAt(point))).isInstanceOf(Killed.class);

        assertThat(sum()).isEqualTo(3);
        compact(facts);
        assertThat(sum()).isEqualTo(3);
    }

    @Test
    void whatACrashLeftBehindIsSweptAfterADayAndWhatCountsStays() throws IOException {
        var delivery = FactsOfTest.delivery();
        var readings = rows(on("2024-01-06", "a", 10));
        assertThatThrownBy(() -> FactsOfTest.append(
                        dyingAt(CrashPoint.FILE_RENAMED), Cities.KORIYAMA, table, delivery, readings))
                .isInstanceOf(Killed.class);
        FactsOfTest.append(facts, Cities.KORIYAMA, table, delivery, readings);
        assertThat(files()).isEqualTo(2);

        compact(facts);
        assertThat(files()).as("it may still be written").isEqualTo(2);
        age();
        compact(facts);

        assertThat(files()).isEqualTo(1);
        assertThat(sum()).isEqualTo(10);
    }

    private long files() throws IOException {
        try (var all = Files.walk(data.resolve("facts").resolve(table.name()))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void age() throws IOException {
        try (var all = Files.walk(data.resolve("facts").resolve(table.name()))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(2))));
            }
        }
    }

    private void compact(Facts with) {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            try {
                with.compact(table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long sum() {
        return FactsOfTest.sum(facts, Cities.KORIYAMA, table);
    }
}
