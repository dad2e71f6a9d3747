package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.assistant.gateway.Use.Door;
import jp.tenohira.assistant.gateway.Use.End;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How uses ended reaches the log behind the answer, whatever the database does meanwhile. */
@CityHallTest
class UseEndsTests {

    private final Staff somebody = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
    private final LosableDatabase database;
    private final UseEnds ends;
    private final UseLog log;
    private final JdbcClient jdbc;

    @Autowired
    UseEndsTests(DataSource database, JdbcClient jdbc, Allowances allowances, Clock clock) {
        this.database = new LosableDatabase(database);
        this.ends = new UseEnds(this.database.jdbc(), clock);
        this.log = new UseLog(jdbc, allowances, clock);
        this.jdbc = jdbc;
    }

    private Use begun() {
        var asking = new Use.Asking(Purpose.OTHER, ScriptedModels.OUTSIDE, 1, 1);
        var use = Use.of(somebody, Door.API, asking);
        CurrentMunicipality.run(
                Cities.KORIYAMA, () -> assertThat(log.begin(use, true)).isEmpty());
        return use;
    }

    private void ends(Use use, End end) {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> ends.add(use, end, 100, 50, new BigDecimal("0.125")));
    }

    private String outcome(Use use) {
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select outcome from model_use where id = :id")
                        .param("id", use.id())
                        .query(String.class)
                        .single());
    }

    private BigDecimal spent() {
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select coalesce(sum(yen), 0) from model_use_day where holder = :holder")
                        .param("holder", "person:" + somebody.id())
                        .query(BigDecimal.class)
                        .single());
    }

    @Test
    void whatEndsWhileTheDatabaseIsAwayIsWrittenOnceItIsBackAndCostsOnce() throws InterruptedException {
        var before = begun();
        var meanwhile = begun();
        ends(before, End.ANSWERED);
        await().until(() -> outcome(before).equals("ANSWERED"));

        database.loseAfter(0);
        ends(meanwhile, End.UPSTREAM_FAILED);
        await().until(() -> database.refused() >= 2);
        assertThat(outcome(meanwhile)).isEqualTo("SENT");

        database.giveBack();
        await().until(() -> outcome(meanwhile).equals("UPSTREAM_FAILED"));
        assertThat(spent()).isEqualByComparingTo("0.25");
        ends.close();
    }

    @Test
    void anOrderlyStopWritesWhatIsLeft() throws InterruptedException {
        var uses = IntStream.range(0, 20).mapToObj(_ -> begun()).toList();
        uses.forEach(use -> ends(use, End.ANSWERED));

        ends.close();

        assertThat(uses).allSatisfy(use -> assertThat(outcome(use)).isEqualTo("ANSWERED"));
    }

    @Test
    void whatEndsAfterTheStopIsWrittenByWhoeverBringsIt() throws InterruptedException {
        var late = begun();
        ends.close();

        ends(late, End.CLIENT_GONE);

        assertThat(outcome(late)).isEqualTo("CLIENT_GONE");
    }

    @Test
    void aStopWhileTheDatabaseIsAwayComesToItsEndAndLeavesTheUseAsSent() throws InterruptedException {
        var use = begun();
        database.loseAfter(0);
        ends(use, End.ANSWERED);

        ends.close();

        assertThat(database.refused()).isPositive();
        assertThat(outcome(use)).isEqualTo("SENT");
    }
}
