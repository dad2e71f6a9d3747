package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.Gatekeeper.Silence;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.models.ModelDoor;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real gateway behind a guard that throws, hangs or is too busy: the server sees nothing, the log tells. */
@CityHallTest
class FailClosedGatewayTests {

    private final Staff somebody = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
    private final ScriptedModel server = ScriptedModels.server();
    private final Parts parts;
    private final DataSource source;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** What the gateway of the city hall is made of, but for the guard. */
    record Parts(
            Models models,
            OutgoingBody bodies,
            ModelDoor door,
            UseLog log,
            UseEnds ends,
            NoModel noModel,
            RateLimits limits,
            Allowances allowances,
            ContestedFindings contests,
            Guideline guideline,
            Admissions admissions) {}

    @Autowired
    FailClosedGatewayTests(
            Models models,
            OutgoingBody bodies,
            ModelDoor door,
            UseLog log,
            UseEnds ends,
            NoModel noModel,
            RateLimits limits,
            Allowances allowances,
            ContestedFindings contests,
            Guideline guideline,
            Admissions admissions,
            DeskOfTest desk,
            DataSource source,
            Clock clock,
            JdbcClient jdbc) {
        desk.admit(Cities.KORIYAMA, somebody);
        this.parts = new Parts(
                models, bodies, door, log, ends, noModel, limits, allowances, contests, guideline, admissions);
        this.source = source;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private Gateway behind(Policy policy, Duration within) {
        return behind(policy, within, parts.log());
    }

    private Gateway behind(Policy policy, Duration within, UseLog log) {
        var keeper = new Gatekeeper(new Guard(List.of(policy)), new Gatekeeper.Settings(1, 1, within));
        return new Gateway(
                parts.models(),
                new Screened.Screen(keeper, parts.contests(), parts.guideline()),
                parts.bodies(),
                parts.door(),
                log,
                parts.ends(),
                parts.noModel(),
                parts.limits(),
                parts.allowances(),
                parts.admissions());
    }

    private Outcome<Gateway.Sent, Refusal> send(Gateway gateway, String text) throws IOException {
        return send(gateway, text, false);
    }

    private Outcome<Gateway.Sent, Refusal> send(Gateway gateway, String text, boolean replacing) throws IOException {
        var asked = new Asked(
                ScriptedModels.OUTSIDE,
                List.of(new Asked.Message(Asked.USER, text)),
                false,
                false,
                1,
                1,
                replacing,
                Purpose.OTHER,
                Map.of());
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> gateway.sendFromTool(
                        somebody, asked, piece -> assertThat(piece).isNotNull()));
    }

    private void assertKept(Outcome<Gateway.Sent, Refusal> outcome, Silence why, String text) {
        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.GuardSilent(why)));
        assertThat(server.received()).noneMatch(body -> body.contains(text));
        assertThat(CurrentMunicipality.call(
                        Cities.KORIYAMA,
                        () -> jdbc.sql("select outcome from model_use where person = :person")
                                .param("person", somebody.id())
                                .query(String.class)
                                .set()))
                .contains("GUARD_SILENT");
    }

    @Test
    void nothingIsSentWhenAPolicyThrows() throws IOException {
        Policy broken = reading -> {
            throw new IllegalStateException();
        };

        assertKept(send(behind(broken, Duration.ofMinutes(1)), "例外の文"), Silence.ERROR, "例外の文");
    }

    @Test
    void nothingIsSentWhenAPolicyHangs() throws IOException {
        var never = new CountDownLatch(1);

        assertKept(send(behind(waiting(never), Duration.ofMillis(200)), "停止の文"), Silence.TIMED_OUT, "停止の文");
        never.countDown();
    }

    @Test
    void nothingIsSentWhenTheQueueIsFull() throws Exception {
        var goOn = new CountDownLatch(1);
        var reading = new CountDownLatch(2);
        var gateway = behind(waiting(goOn), Duration.ofMinutes(1));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person = 0; person < 2; person++) {
                people.submit(() -> {
                    reading.countDown();
                    return send(gateway, "待つ文");
                });
            }
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            // One is read and one waits; whoever comes then is turned away, and until then is the one that waits.
            var outcome = send(gateway, "満員の文", people);
            assertKept(outcome, Silence.FULL, "満員の文");
            goOn.countDown();
        }
    }

    @Test
    void nothingIsSentWhenTheLogCannotBeWritten() {
        var database = new LosableDatabase(source);
        database.loseAfter(0);
        var gateway =
                behind(_ -> List.of(), Duration.ofMinutes(1), new UseLog(database.jdbc(), parts.allowances(), clock));

        assertThatThrownBy(() -> send(gateway, "記録できない文")).isInstanceOf(DataAccessException.class);

        assertThat(server.received()).noneMatch(body -> body.contains("記録できない文"));
    }

    @Test
    void nothingIsSentWhenTheLogCannotBeToldWhatWasReplaced() {
        var database = new LosableDatabase(source);
        database.loseAfter(1);
        Policy aName = reading ->
                reading.text().contains("名無") ? List.of(new Finding(FindingKind.PERSON_NAME, 0, 2, 1)) : List.of();
        var gateway = behind(aName, Duration.ofMinutes(1), new UseLog(database.jdbc(), parts.allowances(), clock));

        assertThatThrownBy(() -> send(gateway, "名無の置き換え", true)).isInstanceOf(DataAccessException.class);

        assertThat(database.refused()).isOne();
        assertThat(server.received()).noneMatch(body -> body.contains("の置き換え"));
    }

    @Test
    void whatTheGuardKeepsBackIsGivenBackToTheAllowance() throws IOException {
        Policy aName = _ -> List.of(new Finding(FindingKind.PERSON_NAME, 0, 2, 1));

        var passed = send(behind(_ -> List.of(), Duration.ofMinutes(1)), "数える文");
        var kept = send(behind(aName, Duration.ofMinutes(1)), "数えない文");

        assertThat(passed).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Refused<Gateway.Sent, Refusal>) kept).why()).isInstanceOf(Refusal.Blocked.class);
        assertThat(CurrentMunicipality.call(
                        Cities.KORIYAMA,
                        () -> jdbc.sql("select sum(requests) from model_use_day where holder = :holder")
                                .param("holder", "person:" + somebody.id())
                                .query(Integer.class)
                                .single()))
                .isOne();
    }

    private Outcome<Gateway.Sent, Refusal> send(
            Gateway gateway, String text, java.util.concurrent.ExecutorService people) throws Exception {
        while (true) {
            var sent = people.submit(() -> send(gateway, text));
            try {
                return sent.get(1, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                sent.cancel(true);
            }
        }
    }

    private static Policy waiting(CountDownLatch latch) {
        return reading -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
    }
}
