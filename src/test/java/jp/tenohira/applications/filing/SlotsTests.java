package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slot takes as many as its capacity, however many file at once. */
@CityHallTest
class SlotsTests {

    @Autowired
    private MeetingRoom room;

    @Autowired
    private Casefiles casefiles;

    @Test
    void aSlotIsNeverOverbookedHoweverManyFileAtOnce() throws Exception {
        var procedure = room.opened();
        List<Callable<Outcome<Submitted, SubmissionRefused>>> rush = IntStream.range(0, 24)
                .<Callable<Outcome<Submitted, SubmissionRefused>>>mapToObj(
                        i -> () -> room.file(procedure, "rush-" + i, "09:00"))
                .toList();

        try (var pool = Executors.newFixedThreadPool(12)) {
            var outcomes = pool.invokeAll(rush).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance))
                    .hasSize(2);
            assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                    .hasSize(22)
                    .allSatisfy(refused ->
                            assertThat(MeetingRoom.message(refused)).contains("満員", "09:00", "近い空きは", "13:00"));
        }
    }

    @Test
    void theSameApplicationSentAgainTakesNoSecondPlace() {
        var procedure = room.opened();

        var first = room.filed(procedure, "once", "13:00");
        var again = room.filed(procedure, "once", "13:00");

        assertThat(again.receipt().number()).isEqualTo(first.receipt().number());
        assertThat(room.hasRoom(procedure, "other", "13:00")).isTrue();
        assertThat(room.hasRoom(procedure, "third", "13:00")).isFalse();
    }

    @Test
    void whoWithdrawsGivesThePlaceBackAndWhoFoundItFullMayChooseAnother() {
        var procedure = room.opened();
        var first = room.filed(procedure, "a", "09:00");
        room.filed(procedure, "b", "09:00");

        assertThat(room.hasRoom(procedure, "c", "09:00")).isFalse();
        assertThat(room.hasRoom(procedure, "c", "13:00")).isTrue();

        move(MoveRequest.withdraw(first.id(), 1, Actor.RESIDENT, null));
        assertThat(room.hasRoom(procedure, "d", "09:00")).isTrue();
        assertThat(room.hasRoom(procedure, "e", "09:00")).isFalse();
    }

    @Test
    void aRefusedCaseGivesItsPlaceBackAnAdmittedOneKeepsIt() {
        var procedure = room.opened();
        var refused = room.filed(procedure, "a", "09:00");
        var admitted = room.filed(procedure, "b", "09:00");
        var head = Actor.head(UUID.randomUUID(), "大槻 一郎");
        move(MoveRequest.accept(refused.id(), 1, head));
        move(MoveRequest.accept(admitted.id(), 1, head));

        move(MoveRequest.decide(admitted.id(), 2, head, CaseOutcome.ADMIT, null));
        assertThat(room.hasRoom(procedure, "c", "09:00")).isFalse();

        move(MoveRequest.decide(refused.id(), 2, head, CaseOutcome.REFUSE, "利用目的が条例に合いません。"));
        assertThat(room.hasRoom(procedure, "d", "09:00")).isTrue();
        assertThat(room.hasRoom(procedure, "e", "09:00")).isFalse();
    }

    private void move(MoveRequest request) {
        var moved = CurrentMunicipality.call(Cities.KORIYAMA, () -> casefiles.move(request));
        assertThat(moved).isInstanceOf(Outcome.Accepted.class);
    }
}
