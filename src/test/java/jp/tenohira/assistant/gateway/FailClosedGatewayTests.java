package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.tenohira.assistant.DeskOfTest;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real gateway behind a guard that throws, hangs or is too busy: the server sees nothing, the log tells. */
@CityHallTest
class FailClosedGatewayTests {

    private final Staff somebody = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
    private final ScriptedModel server = ScriptedModels.server();
    private final Parts parts;
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
            JdbcClient jdbc) {
        desk.admit(Cities.KORIYAMA, somebody);
        this.parts = new Parts(
                models, bodies, door, log, ends, noModel, limits, allowances, contests, guideline, admissions);
        this.jdbc = jdbc;
    }

    private Gateway behind(Policy policy, Duration within) {
        var keeper = new Gatekeeper(new Guard(List.of(policy)), new Gatekeeper.Settings(1, 1, within));
        return new Gateway(
                parts.models(),
                new Screened.Screen(keeper, parts.contests(), parts.guideline()),
                parts.bodies(),
                parts.door(),
                parts.log(),
                parts.ends(),
                parts.noModel(),
                parts.limits(),
                parts.allowances(),
                parts.admissions());
    }

    private Outcome<Gateway.Sent, Refusal> send(Gateway gateway, String text) throws IOException {
        var asked = new Asked(
                ScriptedModels.OUTSIDE,
                List.of(new Asked.Message(Asked.USER, text)),
                false,
                false,
                1,
                1,
                false,
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
