package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import jp.tenohira.testing.StaffOfTest;
import org.springframework.stereotype.Component;

/** A meeting room with two slots a day, of two places each, and those who book it. */
@Component
public class MeetingRoom {

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
    private final StaffOfTest staff;
    private final Clock clock;

    MeetingRoom(Submissions submissions, Forms forms, Inventory inventory, StaffOfTest staff, Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.inventory = inventory;
        this.staff = staff;
        this.clock = clock;
    }

    /** Publishes a procedure that books a room of its own; the procedure's code. */
    public String opened() {
        var code = SampleProcedures.code("room");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            inventory.importInventory(List.of(Procedure.atTheCounter(
                    code, Text.plain("会議室"), "かいぎしつ", staff.section(Cities.KORIYAMA), Text.plain("試験のための手続です。"))));
            inventory.publishForm(code, FORM.formatted(code));
        });
        return code;
    }

    /** The day on which everybody books: a week from now. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ReceptionRule.JAPAN).plusDays(7);
    }

    public Outcome<Submitted, SubmissionRefused> file(String procedure, String key, String start) {
        var answers = Answers.fromJson(
                "{\"use\":{\"facility\":\"room\",\"date\":\"%s\",\"start\":\"%s\"}}".formatted(day(), start));
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

    /** The same, which must succeed. */
    public Submitted filed(String procedure, String key, String start) {
        var outcome = file(procedure, key, start);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Submitted, SubmissionRefused>) outcome).value();
    }

    /** Whether one more may book; when so, it now has. */
    public boolean hasRoom(String procedure, String key, String start) {
        return file(procedure, key, start) instanceof Outcome.Accepted;
    }

    /** The first thing a refusal says. */
    public static String message(Outcome<Submitted, SubmissionRefused> outcome) {
        return ((SubmissionRefused.AnswersInvalid) ((Outcome.Refused<Submitted, SubmissionRefused>) outcome).why())
                .errors()
                .getFirst()
                .message()
                .in(Lang.JA);
    }
}
