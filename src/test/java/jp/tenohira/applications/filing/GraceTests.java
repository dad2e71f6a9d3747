package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.tenohira.applications.places.Course;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reception closes exactly; what was begun before may be filed within the stated grace, and nothing else. */
@CityHallTest
class GraceTests {

    @Autowired
    private Course course;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Forms forms;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private Clock clock;

    @Test
    void whatWasBegunBeforeTheClosingIsReceivedWithinTheGrace() {
        var code = closed(Duration.ofMinutes(5), 30);

        assertThat(file(code, before(10), UUID.randomUUID())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whatWasBegunAfterTheClosingIsNot() {
        var code = closed(Duration.ofMinutes(5), 30);

        assertThat(file(code, before(3), UUID.randomUUID())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void afterTheGraceNothingIsReceived() {
        var code = closed(Duration.ofMinutes(40), 30);

        assertThat(file(code, before(60), UUID.randomUUID())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aClientsOwnWordThatItBeganInTimeGivesNoGrace() {
        var code = closed(Duration.ofMinutes(5), 30);

        assertThat(file(code, before(10), null)).isInstanceOf(Outcome.Refused.class);
    }

    private Instant before(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private String closed(Duration ago, int graceMinutes) {
        var now = clock.instant();
        var reception = Course.between(now.minus(Duration.ofDays(2)), now.minus(ago))
                .replace("}", ", grace: {minutes: " + graceMinutes + "}}");
        return course.published(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "猶予のある講座", reception, "");
    }

    private Outcome<Submitted, SubmissionRefused> file(String code, Instant startedAt, @Nullable UUID draft) {
        var answers = Answers.fromJson("{\"who\":\"試験\"}");
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> submissions.submit(new Submission(
                        "grace",
                        UUID.randomUUID().toString(),
                        Submissions.digest(answers),
                        forms.current(code),
                        answers,
                        draft == null,
                        "ja",
                        "phone",
                        startedAt,
                        null,
                        null,
                        draft)));
    }
}
