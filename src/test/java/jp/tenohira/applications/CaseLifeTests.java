package jp.tenohira.applications;

import static jp.tenohira.applications.CaseState.DECIDED;
import static jp.tenohira.applications.CaseState.NOTIFIED;
import static jp.tenohira.applications.CaseState.RESUBMITTED;
import static jp.tenohira.applications.CaseState.SENT_BACK;
import static jp.tenohira.applications.CaseState.SUBMITTED;
import static jp.tenohira.applications.CaseState.UNDER_REVIEW;
import static jp.tenohira.applications.CaseState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of transitions, tested as a table. */
class CaseLifeTests {

    @Test
    void theResidentMayDoThisInEachState() {
        assertThat(whatMayBeDoneBy(Party.RESIDENT))
                .isEqualTo(Map.of(
                        SUBMITTED, Set.of(Step.WITHDRAW),
                        UNDER_REVIEW, Set.of(Step.WITHDRAW),
                        SENT_BACK, Set.of(Step.RESUBMIT, Step.WITHDRAW),
                        RESUBMITTED, Set.of(Step.WITHDRAW),
                        DECIDED, Set.of(),
                        NOTIFIED, Set.of(),
                        WITHDRAWN, Set.of()));
    }

    @Test
    void aClerkMayDoThisInEachState() {
        assertThat(whatMayBeDoneBy(Party.CLERK))
                .isEqualTo(Map.of(
                        SUBMITTED, Set.of(Step.ASSIGN, Step.ACCEPT, Step.SEND_BACK),
                        UNDER_REVIEW, Set.of(Step.ASSIGN, Step.APPROVE, Step.STEP_BACK, Step.SEND_BACK),
                        SENT_BACK, Set.of(Step.ASSIGN),
                        RESUBMITTED, Set.of(Step.ASSIGN, Step.ACCEPT, Step.SEND_BACK),
                        DECIDED, Set.of(Step.NOTIFY),
                        NOTIFIED, Set.of(),
                        WITHDRAWN, Set.of()));
    }

    @Test
    void theHeadMayDoWhatAClerkMayAndDecide() {
        var clerk = whatMayBeDoneBy(Party.CLERK);
        clerk.put(UNDER_REVIEW, Set.of(Step.ASSIGN, Step.APPROVE, Step.STEP_BACK, Step.SEND_BACK, Step.DECIDE));

        assertThat(whatMayBeDoneBy(Party.HEAD)).isEqualTo(clerk);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepFromAStateLeadsToOneStateOnly(Step step) {
        for (var from : CaseState.values()) {
            assertThat(CaseLife.MOVES)
                    .filteredOn(move -> move.from() == from && move.step() == step)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void nothingLeavesAnEnd() {
        assertThat(CaseLife.MOVES)
                .noneMatch(move -> move.from() == NOTIFIED || move.from() == WITHDRAWN)
                .noneMatch(move -> move.step() == Step.SUBMIT);
    }

    private static Map<CaseState, Set<Step>> whatMayBeDoneBy(Party party) {
        var table = new EnumMap<CaseState, Set<Step>>(CaseState.class);
        for (var state : CaseState.values()) {
            table.put(state, CaseLife.steps(state, party));
        }
        return table;
    }
}
