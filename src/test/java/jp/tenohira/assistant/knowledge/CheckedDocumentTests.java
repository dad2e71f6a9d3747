package jp.tenohira.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.GatekeeperOfTest;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.knowledge.reading.Block;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document that the guard cannot read in time is not taken in. */
@CityHallTest
class CheckedDocumentTests {

    private static final Staff SOMEBODY = new Staff(new UUID(0, 1), "試験", Role.CLERK, null);

    @Autowired
    private ContestedFindings contests;

    @Autowired
    private Clock clock;

    private Outcome<?, IntakeRefused> check(Policy policy, Duration within, Clock by, int parts) {
        var block = new Block(1, 0, "計".repeat(50_000));
        return new CheckedDocument(GatekeeperOfTest.of(policy, within), contests, by)
                .check(SOMEBODY, Collections.nCopies(parts, block), 1, 1, true);
    }

    @Test
    void nothingIsKeptWhenAPolicyHangs() {
        var never = new CountDownLatch(1);
        Policy hanging = reading -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };

        assertThat(check(hanging, Duration.ofMillis(50), clock, 1))
                .isEqualTo(Outcome.refused(new IntakeRefused.GuardSilent()));
    }

    @Test
    void nothingIsKeptWhenAllPartsTogetherTakeTooLong() {
        var now = new AtomicReference<>(Instant.parse("2026-11-26T03:00:00Z"));
        Policy slow = reading -> {
            now.updateAndGet(before -> before.plus(CheckedDocument.LONGEST.dividedBy(2)));
            return List.of();
        };
        InstantSource source = now::get;

        assertThat(check(slow, Duration.ofMinutes(1), source.withZone(ZoneOffset.UTC), 2))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(check(slow, Duration.ofMinutes(1), source.withZone(ZoneOffset.UTC), 4))
                .isEqualTo(Outcome.refused(new IntakeRefused.GuardSilent()));
    }
}
