package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.ReceptionRule;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slot takes as many as its capacity, however many file at once. */
@CityHallTest
class SlotsTests {

    private static final String FORM = """
            procedure: %s
            title: {ja: 会議室の利用, en: Meeting room}
            summary: {ja: 会議室を利用します。, en: Use the meeting room.}
            minutes: 3
            savings: {minutesPerApplication: 5, sheetsPerApplication: 2}
            receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
            pages:
              - id: use
                title: {ja: 利用日時, en: Use}
                questions:
                  - id: use
                    type: slot
                    label: {ja: 利用日時, en: Day and time}
                    from: today
                    until: today+60d
                    facilities:
                      - {value: room, label: {ja: 会議室, en: Room}, opens: "09:00", closes: "17:00", minutes: 240, capacity: 2}
            """;

    private final Submissions submissions;
    private final Forms forms;
    private final Inventory inventory;
    private final Casefiles casefiles;
    private final StaffOfTest staff;
    private final Clock clock;

    SlotsTests(
            @Autowired Submissions submissions,
            @Autowired Forms forms,
            @Autowired Inventory inventory,
            @Autowired Casefiles casefiles,
            @Autowired StaffOfTest staff,
            @Autowired Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.inventory = inventory;
        this.casefiles = casefiles;
        this.staff = staff;
        this.clock = clock;
    }

    @Test
    void aSlotIsNeverOverbookedHoweverManyFileAtOnce() throws Exception {
        var procedure = published();
        List<Callable<Outcome<Submitted, SubmissionRefused>>> rush = IntStream.range(0, 24)
                .<Callable<Outcome<Submitted, SubmissionRefused>>>mapToObj(
                        i -> () -> file(procedure, "rush-" + i, "09:00"))
                .toList();

        try (var pool = Executors.newFixedThreadPool(12)) {
            var outcomes = pool.invokeAll(rush).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance))
                    .hasSize(2);
            assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                    .hasSize(22)
                    .allSatisfy(refused -> assertThat(message(refused)).contains("満員", "09:00"));
        }
    }

    @Test
    void theSameApplicationSentAgainTakesNoSecondPlace() {
        var procedure = published();

        var first = filed(file(procedure, "once", "13:00"));
        var again = filed(file(procedure, "once", "13:00"));

        assertThat(again.receipt().number()).isEqualTo(first.receipt().number());
        assertThat(file(procedure, "other", "13:00")).isInstanceOf(Outcome.Accepted.class);
        assertThat(file(procedure, "third", "13:00")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWithdrawsGivesThePlaceBackAndWhoWasRefusedMayChooseAnother() {
        var procedure = published();
        var first = filed(file(procedure, "a", "09:00"));
        filed(file(procedure, "b", "09:00"));

        assertThat(file(procedure, "c", "09:00")).isInstanceOf(Outcome.Refused.class);
        assertThat(file(procedure, "c", "13:00")).isInstanceOf(Outcome.Accepted.class);

        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var casefile = casefiles.find(first.id()).orElseThrow();
            assertThat(casefiles.move(MoveRequest.withdraw(first.id(), casefile.version(), Actor.RESIDENT, null)))
                    .isInstanceOf(Outcome.Accepted.class);
        });
        assertThat(file(procedure, "d", "09:00")).isInstanceOf(Outcome.Accepted.class);
        assertThat(file(procedure, "e", "09:00")).isInstanceOf(Outcome.Refused.class);
    }

    private String published() {
        var code = SampleProcedures.code("room");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            inventory.importInventory(List.of(Procedure.atTheCounter(
                    code, Text.plain("会議室"), "かいぎしつ", staff.section(Cities.KORIYAMA), Text.plain("試験のための手続です。"))));
            inventory.publishForm(code, FORM.formatted(code));
        });
        return code;
    }

    private Outcome<Submitted, SubmissionRefused> file(String procedure, String key, String start) {
        var day = LocalDate.ofInstant(clock.instant(), ReceptionRule.JAPAN).plusDays(7);
        var answers = Answers.fromJson(
                "{\"use\":{\"facility\":\"room\",\"date\":\"%s\",\"start\":\"%s\"}}".formatted(day, start));
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> submissions.submit(new Submission(
                        "slots-" + procedure,
                        key,
                        Submissions.digest(answers),
                        forms.current(procedure),
                        answers,
                        true,
                        "ja",
                        "phone",
                        null,
                        null,
                        null,
                        null)));
    }

    private static Submitted filed(Outcome<Submitted, SubmissionRefused> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Submitted, SubmissionRefused>) outcome).value();
    }

    private static String message(Outcome<Submitted, SubmissionRefused> outcome) {
        return ((SubmissionRefused.AnswersInvalid) ((Outcome.Refused<Submitted, SubmissionRefused>) outcome).why())
                .errors()
                .getFirst()
                .message()
                .in(Lang.JA);
    }
}
