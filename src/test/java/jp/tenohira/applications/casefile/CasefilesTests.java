package jp.tenohira.applications.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Cases;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class CasefilesTests {

    private static final Actor CLERK = Actor.clerk(UUID.randomUUID(), "安積 花子");
    private static final Actor HEAD = Actor.head(UUID.randomUUID(), "大槻 一郎");

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMoveIsKeptInTheHistoryWithWhoWhenAndWhy() {
        var id = aCase();

        var moved = inKoriyama(() -> casefiles.move(MoveRequest.sendBack(
                id, 1, CLERK, "生年月日をご確認ください", List.of(Flag.typed("children/0/birthDate", "学年と合いません", Lang.JA)))));

        assertThat(moved)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.value()).isInstanceOfSatisfying(Casefile.class, casefile -> {
                            assertThat(casefile.state()).isEqualTo(CaseState.SENT_BACK);
                            assertThat(casefile.version()).isEqualTo(2);
                            assertThat(casefile.sentBackCount()).isOne();
                            assertThat(inKoriyama(() -> casefiles.flags(casefile)))
                                    .containsExactly(Flag.typed("children/0/birthDate", "学年と合いません", Lang.JA));
                        }));
        var event = inKoriyama(() -> casefiles.events(id)).getLast();
        assertThat(event.actorName()).isEqualTo("安積 花子");
        assertThat(event.step()).isEqualTo(Step.SEND_BACK);
        assertThat(event.reason()).isEqualTo("生年月日をご確認ください");
    }

    @Test
    void aCaseThatMovedMeanwhileIsLeftAlone() {
        var id = aCase();
        inKoriyama(() -> casefiles.move(MoveRequest.accept(id, 1, CLERK)));

        var late = inKoriyama(() -> casefiles.move(MoveRequest.assign(id, 1, HEAD, UUID.randomUUID())));

        assertThat(late).isEqualTo(Outcome.refused(new MoveRefused.ChangedMeanwhile(2, CaseState.UNDER_REVIEW)));
    }

    @Test
    void ofTwoWhoActAtOnceOneIsTold() throws Exception {
        var id = aCase();
        Callable<Outcome<Casefile, MoveRefused>> accept =
                () -> inKoriyama(() -> casefiles.move(MoveRequest.accept(id, 1, CLERK)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(accept, accept)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        }
        assertThat(inKoriyama(() -> casefiles.events(id))).hasSize(2);
    }

    @Test
    void aRefusalNeedsAReasonAndADecisionIsTheHeadsAlone() {
        var id = aCase();
        inKoriyama(() -> casefiles.move(MoveRequest.accept(id, 1, CLERK)));

        assertThat(inKoriyama(() -> casefiles.move(MoveRequest.decide(id, 2, CLERK, CaseOutcome.ADMIT, null))))
                .isEqualTo(Outcome.refused(new MoveRefused.NotBy(Step.DECIDE, java.util.Set.of(Party.HEAD))));
        assertThat(inKoriyama(() -> casefiles.move(MoveRequest.decide(id, 2, HEAD, CaseOutcome.REFUSE, " "))))
                .isEqualTo(Outcome.refused(new MoveRefused.ReasonMissing(Step.DECIDE)));
        assertThat(inKoriyama(() -> casefiles.move(MoveRequest.decide(id, 2, HEAD, CaseOutcome.REFUSE, "要件に該当しません"))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void anotherCitySeesNothing() {
        var id = aCase();

        assertThat(inCity(Cities.AIZUWAKAMATSU, () -> casefiles.find(id))).isEmpty();
        assertThat(inCity(Cities.AIZUWAKAMATSU, () -> casefiles.move(MoveRequest.accept(id, 1, CLERK))))
                .isEqualTo(Outcome.refused(new MoveRefused.NoSuchCase()));
    }

    private CaseId aCase() {
        return inKoriyama(() -> Cases.submitted(jdbc, "kodomo-seisaku", "{}"));
    }

    private static <T> T inKoriyama(Supplier<T> work) {
        return inCity(Cities.KORIYAMA, work);
    }

    private static <T> T inCity(jp.tenohira.core.Municipality city, Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(city, work::get);
    }
}
