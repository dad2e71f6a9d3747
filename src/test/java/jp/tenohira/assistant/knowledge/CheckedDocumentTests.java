package jp.tenohira.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.GatekeeperOfTest;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guideline.GuidelineOfTest;
import jp.tenohira.assistant.guideline.Rule;
import jp.tenohira.assistant.knowledge.reading.Block;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document that the guard cannot read in time is not taken in; what the city lets rest keeps none out. */
@CityHallTest
class CheckedDocumentTests {

    private static final Staff SOMEBODY = new Staff(new UUID(0, 1), "試験", Role.CLERK, null);

    @Autowired
    private ContestedFindings contests;

    @Autowired
    private GuidelineOfTest guidelines;

    @Autowired
    private Clock clock;

    private Outcome<?, IntakeRefused> check(Policy policy, Duration within, Clock by, int parts) {
        var block = new Block(1, 0, "計".repeat(50_000));
        return checked(policy, within, by, Set.of(), Collections.nCopies(parts, block));
    }

    private Outcome<?, IntakeRefused> checked(
            Policy policy, Duration within, Clock by, Set<Rule> resting, List<Block> blocks) {
        var checks =
                new CheckedDocument(GatekeeperOfTest.of(policy, within), contests, guidelines.resting(resting), by);
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> checks.check(SOMEBODY, blocks, 1, 1, true));
    }

    @Test
    void aRuleThatRestsKeepsNoDocumentOut() {
        Policy revealing = _ -> List.of(new Finding(FindingKind.UNPUBLISHED, 0, 3, 0.9));
        var blocks = List.of(new Block(1, 0, "未公表の計画の概要"));
        var minute = Duration.ofMinutes(1);

        assertThat(checked(revealing, minute, clock, Set.of(), blocks))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        IntakeRefused.KeptOut.class,
                                        kept -> assertThat(kept.articles()).containsExactly(4)));
        assertThat(checked(revealing, minute, clock, Set.of(Rule.UNPUBLISHED), blocks))
                .isEqualTo(Outcome.accepted(new CheckedDocument.Checked(blocks, 1, 0)));
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
