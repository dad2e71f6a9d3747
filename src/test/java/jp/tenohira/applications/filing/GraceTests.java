package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.applications.places.Course;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reception closes exactly; what was begun before may be filed within the stated grace, and nothing else. */
@CityHallTest
class GraceTests {

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void whoIsFillingInWhenItClosesIsToldUntilWhenAndSubmits() {
        var now = clock.instant();
        var grace = ", grace: {minutes: 30}}";
        var opens = now.minus(Duration.ofDays(2));
        var open = Course.between(opens, now.plus(Duration.ofHours(1))).replace("}", grace);
        var code = course.published(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "猶予のある講座", open, "");
        var resident = HttpVisitor.at(port);
        var procedure = "/procedures/" + code;
        var page = location(resident.submit(procedure, procedure + "/drafts", Map.of()));
        var draft = page.substring(0, page.indexOf("/pages/"));
        begunAt(draft.substring("/apply/".length()), now.minus(Duration.ofHours(1)));
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(resident.get(page).body());
        assertThat(seen.find()).isTrue();
        location(resident.submit(page, page, Map.of("who", "試験 花子", "seen", seen.group(1))));

        course.republished(
                code, Course.between(opens, now.minus(Duration.ofMinutes(5))).replace("}", grace), "");

        assertThat(resident.get(procedure).body()).contains("受付は終了しました");
        assertThat(resident.get(draft + "/check").body()).contains("締切を過ぎています");
        assertThat(location(resident.submit(draft + "/check", draft + "/check", Map.of())))
                .startsWith("/receipts/");
    }

    /** As if the draft had been begun at that moment. */
    private void begunAt(String draft, Instant startedAt) {
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> jdbc.sql("update draft set started_at = :at where id = :id::uuid")
                        .param("at", startedAt.atOffset(ZoneOffset.UTC))
                        .param("id", draft)
                        .update());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
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
