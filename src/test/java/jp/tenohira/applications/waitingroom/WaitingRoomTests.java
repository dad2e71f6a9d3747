package jp.tenohira.applications.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.tenohira.applications.places.Course;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People queue fairly, keep their place, and nobody is turned away. */
@CityHallTest
class WaitingRoomTests {

    @Autowired
    private WaitingRooms rooms;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Turns turns;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Forms forms;

    @Autowired
    private Course course;

    @Autowired
    private Clock clock;

    @Test
    void thoseBeforeTheOpeningGetNumbersByLotAndThoseAfterItByArrival() {
        var line = line(60);
        var early = arrivals(line, 60, -60);
        var late = arrivals(line, 20, 2);

        moveOn(line, 30);

        var numbers = early.stream().map(this::number).toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(numbers)
                .as("not in the order of arrival")
                .isNotEqualTo(numbers.stream().sorted().toList());
        assertThat(late.stream().map(this::number).toList())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(61, 80).boxed().toList());
    }

    @Test
    void asManyHaveTheirTurnAsTheRateAllowsAndTheOthersSeeHowManyComeBefore() {
        var line = line(60);
        arrivals(line, 90, -100);

        moveOn(line, 30);
        assertThat(counts(line).turn()).isEqualTo(30);
        assertThat(counts(line).waiting()).isEqualTo(60);
        moveOn(line, 40);
        assertThat(counts(line).turn()).isEqualTo(40);

        var last = inKoriyama(() -> arrivals(line, 1, 41).getFirst());
        moveOn(line, 43);
        assertThat(ticket(last).ahead()).isEqualTo(90 - 43);
    }

    @Test
    void whoDoesNotBeginInTimeAndWhoLeavesMakesRoomForTheNext() {
        var line = line(60);
        var all = arrivals(line, 700, -800);
        moveOn(line, 30);
        var begun =
                all.stream().filter(id -> ticket(id).turnAt() != null).limit(10).toList();
        begun.forEach(id -> assertThat(start(id, line, 40)).isTrue());
        var leaving = all.stream().filter(id -> number(id) == 31).findFirst().orElseThrow();
        inKoriyama(() -> {
            tickets.leave(leaving, at(line, 41));
            return 0;
        });

        moveOn(line, 31 + 600);

        var counts = counts(line);
        assertThat(counts.missed()).as("30 had their turn, 10 began").isEqualTo(20);
        assertThat(counts.turn())
                .as("631 by the rate, 10 of them begun, 20 passed on and given back")
                .isEqualTo(631 - 10);
        assertThat(ticket(leaving).turnAt()).isNull();
        var missed = all.stream()
                .filter(id -> ticket(id).missedAt() != null)
                .findFirst()
                .orElseThrow();
        assertThat(start(missed, line, 640)).as("too late").isFalse();
        assertThat(begun).noneMatch(id -> start(id, line, 641));
    }

    @Test
    void whileFewComeNobodyWaitsAndWhoWaitsKeepsThePlaceHoweverOftenOneComes() {
        var code = course.opened("waitingRoom: {perMinute: 2}");

        assertThat(arrive(code, Optional.empty())).isEqualTo(new Admission.Go());
        assertThat(arrive(code, Optional.empty())).isEqualTo(new Admission.Go());
        var third = (Admission.Wait) arrive(code, Optional.empty());

        assertThat(arrive(code, Optional.of(third.token()))).isEqualTo(third);
        assertThat(inKoriyama(() -> rooms.begin(third.token()))).isEqualTo(third);
        var fourth = (Admission.Wait) arrive(code, Optional.of("made-up." + third.token()));
        assertThat(fourth).isNotEqualTo(third);
        assertThat(inKoriyama(
                        () -> rooms.seen(third.token()).orElseThrow().ticket().number()))
                .isEqualTo(3L);
    }

    @Test
    void inARushEverybodyGetsAPlaceAndNoNumberIsGivenTwice() throws Exception {
        var code = course.opened("waitingRoom: {perMinute: 5}");
        List<Callable<Admission>> rush = IntStream.range(0, 200)
                .<Callable<Admission>>mapToObj(_ -> () -> arrive(code, Optional.empty()))
                .toList();

        List<Admission> answers;
        try (var pool = Executors.newFixedThreadPool(32)) {
            answers = pool.invokeAll(rush).stream().map(f -> f.resultNow()).toList();
        }

        var line = inKoriyama(() -> rooms.line(code).orElseThrow());
        await("the schedule may be moving the same line on, and then we are passed by")
                .until(() -> {
                    inKoriyama(() -> turns.moveOn(line, true, clock.instant().plusSeconds(2)));
                    return counts(line).unnumbered() == 0;
                });
        var counts = counts(line);
        assertThat(answers).noneMatch(Admission.Closed.class::isInstance);
        assertThat(counts.waiting() + counts.turn() + counts.started()).isEqualTo(200);
        var numbers = answers.stream()
                .flatMap(answer -> answer instanceof Admission.Wait(var token)
                        ? java.util.stream.Stream.of(token)
                        : java.util.stream.Stream.empty())
                .map(token -> inKoriyama(
                        () -> rooms.seen(token).orElseThrow().ticket().number()))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().doesNotContainNull().hasSizeGreaterThanOrEqualTo(190);
    }

    @Test
    void anotherServerAndOneThatWasStartedAnewKnowEveryPlace() {
        var code = course.opened("waitingRoom: {perMinute: 1}");
        arrive(code, Optional.empty());
        var token = ((Admission.Wait) arrive(code, Optional.empty())).token();
        var here = inKoriyama(() -> rooms.seen(token).orElseThrow().ticket());

        var other = new WaitingRooms(tickets, turns, tokens, procedures, forms, clock);

        assertThat(inKoriyama(() -> other.seen(token).orElseThrow().ticket().number()))
                .isNotNull()
                .isEqualTo(2L);
        assertThat(here.id())
                .isEqualTo(inKoriyama(
                        () -> other.seen(token).orElseThrow().ticket().id()));
        assertThat(inKoriyama(() -> other.arrive(code, Optional.of(token)))).isEqualTo(new Admission.Wait(token));
    }

    @Test
    void onlyOurOwnTokensOpenAPlaceAndThoseOfOneCityAreNothingInTheOther() {
        var code = course.opened("waitingRoom: {perMinute: 1}");
        arrive(code, Optional.empty());
        var token = ((Admission.Wait) arrive(code, Optional.empty())).token();

        assertThat(inKoriyama(() -> rooms.seen(token))).isPresent();
        var id = token.substring(0, 36);
        for (var forged :
                List.of(id, id + ".", id + ".AAAAAAAAAAAAAAAAAAAAAA", UUID.randomUUID() + token.substring(36))) {
            assertThat(inKoriyama(() -> rooms.seen(forged))).as(forged).isEmpty();
        }
        assertThat(CurrentMunicipality.<Optional<?>, RuntimeException>call(
                        Cities.AIZUWAKAMATSU, () -> rooms.seen(token)))
                .isEmpty();
    }

    private Line line(int perMinute) {
        var opensAt = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return new Line(SampleProcedures.code("line"), opensAt, new WaitingRoom(perMinute, 10, 30));
    }

    /** So many arrive, a second between two, the first so many seconds after the opening. */
    private List<UUID> arrivals(Line line, int number, int from) {
        var ids = IntStream.range(0, number).mapToObj(_ -> UUID.randomUUID()).toList();
        inKoriyama(() -> {
            for (var i = 0; i < number; i++) {
                tickets.add(ids.get(i), line, at(line, from).plusMillis(i * 1000L));
            }
            return 0;
        });
        return ids;
    }

    private static Instant at(Line line, int second) {
        return line.opensAt().plusSeconds(second);
    }

    private void moveOn(Line line, int second) {
        inKoriyama(() -> turns.moveOn(line, true, at(line, second)));
    }

    private boolean start(UUID id, Line line, int second) {
        return inKoriyama(() -> tickets.start(id, line.rule().startWithin(), at(line, second)));
    }

    private Admission arrive(String code, Optional<String> token) {
        return inKoriyama(() -> rooms.arrive(code, token));
    }

    private WaitingRooms.Counts counts(Line line) {
        return inKoriyama(() -> rooms.counts(line));
    }

    private Ticket ticket(UUID id) {
        return inKoriyama(() -> tickets.find(id).orElseThrow());
    }

    private Long number(UUID id) {
        return java.util.Objects.requireNonNull(ticket(id).number());
    }

    private static <T> T inKoriyama(Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(Cities.KORIYAMA, work::get);
    }
}
