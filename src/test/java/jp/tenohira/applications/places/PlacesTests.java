package jp.tenohira.applications.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** First come: the time of receipt decides, and there are never more places than stated. */
@CityHallTest
class PlacesTests {

    private static final String THREE_AND_TWO = "quota: {places: 3, order: first-come, waitingList: 2}";
    private static final String ONE_AND_TWO = "quota: {places: 1, waitingList: 2}";

    @Autowired
    private Course course;

    @Autowired
    private Places places;

    @Autowired
    private PlaceWords words;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private Notices notices;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private Clock clock;

    @Test
    void inARushThereAreNeverMorePlacesThanStatedAndTheFirstReceivedHaveThem() throws Exception {
        var code = course.opened(THREE_AND_TWO);
        List<Callable<Outcome<Submitted, SubmissionRefused>>> rush = IntStream.range(0, 40)
                .<Callable<Outcome<Submitted, SubmissionRefused>>>mapToObj(_ -> () -> course.file(code))
                .toList();

        List<Outcome<Submitted, SubmissionRefused>> outcomes;
        try (var pool = Executors.newFixedThreadPool(16)) {
            outcomes = pool.invokeAll(rush).stream().map(f -> f.resultNow()).toList();
        }
        course.writtenBefore(Cities.KORIYAMA, code, Duration.ofMinutes(1));

        var filed = outcomes.stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(Course::filed)
                .sorted((a, b) -> a.receipt().submittedAt().equals(b.receipt().submittedAt())
                        ? a.receipt().number().compareTo(b.receipt().number())
                        : a.receipt().submittedAt().compareTo(b.receipt().submittedAt()))
                .toList();
        assertThat(filed).hasSizeGreaterThanOrEqualTo(5);
        assertThat(filed.subList(0, 3))
                .allSatisfy(one -> assertThat(standing(one)).isEqualTo(new Standing.Place()));
        assertThat(standing(filed.get(3))).isEqualTo(new Standing.OnWaitingList(1));
        assertThat(standing(filed.get(4))).isEqualTo(new Standing.OnWaitingList(2));
        assertThat(filed.subList(5, filed.size()))
                .allSatisfy(one -> assertThat(standing(one)).isEqualTo(new Standing.NoPlace()));
        assertThat(refusals(outcomes)).hasSize(40 - filed.size()).allMatch(SubmissionRefused.NoPlace.class::isInstance);
        assertThat(course.file(code)).isEqualTo(Outcome.refused(new SubmissionRefused.NoPlace(3, 2)));
    }

    @Test
    void theTimeOfReceiptDecidesAndNotWhoWasWrittenFirst() {
        var code = course.opened(ONE_AND_TWO);
        var later = Course.filed(course.file(code, second(20)));
        assertThat(standing(later)).isEqualTo(new Standing.Settling(true));

        var earlier = Course.filed(course.file(code, second(10)));

        assertThat(standing(earlier)).isEqualTo(new Standing.Settling(true));
        assertThat(standing(later)).isEqualTo(new Standing.Settling(false));
        course.writtenBefore(Cities.KORIYAMA, code, Places.FINAL_AFTER.plusSeconds(1));
        assertThat(standing(earlier)).isEqualTo(new Standing.Place());
        assertThat(standing(later)).isEqualTo(new Standing.OnWaitingList(1));
    }

    @Test
    void aPlaceThatIsFinalIsNeverTakenAwayByATimeStatedAfterwards() {
        var code = course.opened(ONE_AND_TWO);
        var first = Course.filed(course.file(code, second(20)));
        course.writtenBefore(Cities.KORIYAMA, code, Places.FINAL_AFTER.plusSeconds(1));

        var stated = Course.filed(course.file(code, second(10)));
        course.writtenBefore(Cities.KORIYAMA, code, Places.FINAL_AFTER.plusSeconds(1));

        assertThat(standing(first)).isEqualTo(new Standing.Place());
        assertThat(standing(stated)).isEqualTo(new Standing.OnWaitingList(1));
    }

    @Test
    void whoWithdrawsOrIsRefusedMovesTheWaitingListUpAndTheNextHearsOfIt() {
        var code = course.opened(ONE_AND_TWO);
        var first = Course.filed(course.file(code, second(10)));
        var second = Course.filed(course.file(code, second(20)));
        var third = Course.filed(course.file(code, second(30)));
        course.writtenBefore(Cities.KORIYAMA, code, Duration.ofMinutes(1));

        withdraw(first.id());

        assertThat(standing(first)).isEqualTo(new Standing.GivenUp());
        assertThat(standing(second)).isEqualTo(new Standing.Place());
        assertThat(standing(third)).isEqualTo(new Standing.OnWaitingList(1));
        assertThat(words(second)).contains("補欠から定員に入りました");
        assertThat(mails(second)).anySatisfy(subject -> assertThat(subject).contains("定員に入りました"));
        assertThat(mails(third)).noneSatisfy(subject -> assertThat(subject).contains("定員に入りました"));

        refuse(second.id());
        assertThat(standing(third)).isEqualTo(new Standing.Place());
        assertThat(course.file(code)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void theSameApplicationSentAgainTakesNoSecondPlaceAndFindsItsOwnWhenAllAreTaken() {
        var code = course.opened("quota: {places: 1}");
        var first = Course.filed(course.file(Cities.KORIYAMA, code, "again-" + code, null));

        var again = Course.filed(course.file(Cities.KORIYAMA, code, "again-" + code, null));

        assertThat(again.receipt().number()).isEqualTo(first.receipt().number());
        assertThat(course.file(code)).isEqualTo(Outcome.refused(new SubmissionRefused.NoPlace(1, 0)));
    }

    @Test
    void moreSeatsMoveTheWaitingListUpAndFewerTakeNothingAway() {
        var now = clock.instant();
        var reception = Course.between(now.minusSeconds(7200), now.plusSeconds(3600));
        var code = course.published(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "席の増える講座", reception, ONE_AND_TWO);
        var first = Course.filed(course.file(code, second(10)));
        var second = Course.filed(course.file(code, second(20)));

        course.republished(code, reception, "quota: {places: 2, waitingList: 2}");
        course.filed(code);
        course.republished(code, reception, "quota: {places: 1, waitingList: 0}");
        course.writtenBefore(Cities.KORIYAMA, code, Duration.ofMinutes(1));

        assertThat(standing(first)).isEqualTo(new Standing.Place());
        assertThat(standing(second)).isEqualTo(new Standing.Place());
        assertThat(mails(second)).anySatisfy(subject -> assertThat(subject).contains("定員に入りました"));
    }

    private Instant second(int after) {
        return clock.instant().minus(Duration.ofMinutes(30)).plusSeconds(after);
    }

    private Standing standing(Submitted submitted) {
        return inKoriyama(() -> places.of(submitted.id()).orElseThrow().standing());
    }

    private String words(Submitted submitted) {
        return inKoriyama(
                () -> words.of(submitted.id(), Lang.JA).orElseThrow().notice().heading());
    }

    private List<String> mails(Submitted submitted) {
        return inKoriyama(() -> notices.latest(50).stream()
                .filter(mail ->
                        mail.subject().contains(submitted.receipt().number().value()))
                .map(mail -> mail.subject())
                .toList());
    }

    private void withdraw(CaseId id) {
        inKoriyama(() -> {
            var version = casefiles.find(id).orElseThrow().version();
            return casefiles.move(MoveRequest.withdraw(id, version, Actor.RESIDENT, null));
        });
    }

    private void refuse(CaseId id) {
        var head = Actor.head(java.util.UUID.randomUUID(), "試験");
        inKoriyama(() -> {
            casefiles.move(
                    MoveRequest.accept(id, casefiles.find(id).orElseThrow().version(), head));
            var version = casefiles.find(id).orElseThrow().version();
            return casefiles.move(MoveRequest.decide(id, version, head, CaseOutcome.REFUSE, "対象外のため"));
        });
    }

    private static List<SubmissionRefused> refusals(List<Outcome<Submitted, SubmissionRefused>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Refused<Submitted, SubmissionRefused>(var why)
                        ? java.util.stream.Stream.of(why)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static <T> T inKoriyama(Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(Cities.KORIYAMA, work::get);
    }
}
