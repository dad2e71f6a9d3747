package jp.tenohira.applications.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.applications.filing.Submission;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.filing.Submissions;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A course with a number of places, and those who ask for one. */
@Component
public class Course {

    private static final String FORM = """
            procedure: %s
            title: {ja: 講座の申込, en: Course}
            summary: {ja: 講座を申し込みます。, en: Ask for a place in the course.}
            minutes: 3
            savings: {minutesPerApplication: 5, sheetsPerApplication: 2}
            receptions: [%s]
            %s
            pages:
              - id: you
                title: {ja: 申込者, en: You}
                questions:
                  - {id: who, type: text, label: {ja: お名前, en: Name}}
                  - {id: mail, type: email, required: false, label: {ja: メール, en: E-mail}}
            """;

    private final Submissions submissions;
    private final Forms forms;
    private final Inventory inventory;
    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> intakes = new ConcurrentHashMap<>();

    Course(Submissions submissions, Forms forms, Inventory inventory, StaffOfTest staff, JdbcClient jdbc, Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.inventory = inventory;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishes a course that opened three hours ago and closes in an hour; its code. */
    public String opened(String intake) {
        return opened(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "試験の講座", intake);
    }

    public String opened(Municipality city, String section, String name, String intake) {
        var now = clock.instant();
        return published(
                city, section, name, between(now.minus(Duration.ofHours(3)), now.plus(Duration.ofHours(1))), intake);
    }

    public String published(Municipality city, String section, String name, String reception, String intake) {
        var code = SampleProcedures.code("course");
        intakes.put(code, intake);
        CurrentMunicipality.run(city, () -> {
            inventory.importInventory(
                    List.of(Procedure.atTheCounter(code, Text.plain(name), "こうざ", section, Text.plain("試験のための手続です。"))));
            inventory.publishForm(code, FORM.formatted(code, reception, intake));
        });
        return code;
    }

    /** Publishes another version of it. */
    public void republished(String code, String reception, String intake) {
        CurrentMunicipality.run(
                Cities.KORIYAMA, () -> inventory.publishForm(code, FORM.formatted(code, reception, intake)));
    }

    /** A reception between two moments, as a definition writes it. */
    public static String between(Instant from, Instant until) {
        return "{from: \"%s\", until: \"%s\"}".formatted(inJapan(from), inJapan(until));
    }

    public static LocalDateTime inJapan(Instant at) {
        return LocalDateTime.ofInstant(at, ReceptionRule.JAPAN).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Files by the API, received now. */
    public Outcome<Submitted, SubmissionRefused> file(String code) {
        return file(Cities.KORIYAMA, code, UUID.randomUUID().toString(), null);
    }

    /** Files an application that was received at a stated time. */
    public Outcome<Submitted, SubmissionRefused> file(String code, Instant receivedAt) {
        return file(Cities.KORIYAMA, code, UUID.randomUUID().toString(), receivedAt);
    }

    public Outcome<Submitted, SubmissionRefused> file(
            Municipality city, String code, String key, @Nullable Instant receivedAt) {
        var answers = Answers.fromJson("{\"who\":\"%s\",\"mail\":\"%s@example.jp\"}".formatted(key, key));
        return CurrentMunicipality.call(
                city,
                () -> submissions.submit(new Submission(
                        "course",
                        key,
                        Submissions.digest(answers),
                        forms.current(code),
                        answers,
                        true,
                        "ja",
                        "phone",
                        null,
                        receivedAt,
                        null,
                        null)));
    }

    public Submitted filed(String code) {
        return filed(file(code));
    }

    public static Submitted filed(Outcome<Submitted, SubmissionRefused> outcome) {
        if (outcome instanceof Outcome.Accepted<Submitted, SubmissionRefused>(var submitted)) {
            return submitted;
        }
        throw new AssertionError("Not filed: " + outcome);
    }

    /** As if the entries had been written so long ago: their order is final. */
    public void writtenBefore(Municipality city, String code, Duration ago) {
        CurrentMunicipality.run(
                city,
                () -> jdbc.sql("update place set entered_at = :at where procedure = :code")
                        .param("at", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                        .param("code", code)
                        .update());
    }

    /** As if the reception had ended an hour ago. */
    public void ended(Municipality city, String code) {
        CurrentMunicipality.run(city, () -> {
            var opened = jdbc.sql("select opens_at from place_round where procedure = :code")
                    .param("code", code)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            var closed = clock.instant().minus(Duration.ofHours(1));
            inventory.publishForm(
                    code, FORM.formatted(code, between(opened, closed), Objects.requireNonNull(intakes.get(code))));
            jdbc.sql("update place_round set closes_at = :at, ends_at = :at where procedure = :code")
                    .param("at", closed.atOffset(ZoneOffset.UTC))
                    .param("code", code)
                    .update();
        });
        writtenBefore(city, code, Duration.ofHours(1));
    }
}
