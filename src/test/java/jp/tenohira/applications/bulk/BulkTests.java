package jp.tenohira.applications.bulk;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.bulk.BulkSettings.Words;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.Flag;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.core.Lang;
import jp.tenohira.testing.CityHallTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class BulkTests {

    @Autowired
    private BulkJobs jobs;

    @Autowired
    private CheckRuns runs;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private JdbcClient jdbc;

    private SectionOfTest section;

    @BeforeEach
    void openASection() {
        section = sections.opened();
    }

    @Test
    void aTrialChangesNothingAndSaysWhatWouldHappen() {
        var submitted = section.file(Family.flawless());
        var decided = section.file(Family.flawless(), CaseState.DECIDED);

        var job = plan(section.clerkDesk(), Step.ACCEPT, BulkSettings.NONE, submitted, decided);

        assertThat(verdicts(section.clerkDesk(), job)).isEqualTo(Map.of(Verdict.DONE, 1, Verdict.NOT_NOW, 1));
        assertThat(section.version(submitted)).isOne();
        assertThat(section.version(decided)).isOne();
    }

    @Test
    void everyCaseGetsAResultOneEventAndOneAuditEntry() {
        var filed = new ArrayList<Filed>();
        for (var number = 0; number < 120; number++) {
            filed.add(section.file(Family.flawless()));
        }
        var desk = section.clerkDesk();
        var job = plan(desk, Step.ACCEPT, BulkSettings.NONE, filed.toArray(Filed[]::new));

        run(desk, job);

        assertThat(verdicts(desk, again(desk, job))).isEqualTo(Map.of(Verdict.DONE, 120));
        for (var one : filed) {
            assertThat(section.state(one)).isEqualTo("UNDER_REVIEW");
            assertThat(inKoriyama(() -> casefiles.events(one.id())).getLast().step())
                    .isEqualTo(Step.ACCEPT);
            assertThat(audited("case.accept", one.receipt())).isOne();
        }
    }

    @Test
    void aCaseThatSomebodyChangedAfterTheChoiceIsLeftAloneAndReported() {
        var changed = section.file(Family.flawless());
        var quiet = section.file(Family.flawless());
        var desk = section.clerkDesk();
        var job = plan(desk, Step.ACCEPT, BulkSettings.NONE, changed, quiet);
        inKoriyama(() -> casefiles.move(MoveRequest.assign(
                changed.id(), 1, section.headDesk().actor(), section.head().id())));

        run(desk, job);

        assertThat(results(desk, again(desk, job)))
                .isEqualTo(Map.of(changed.receipt(), Verdict.CHANGED_MEANWHILE, quiet.receipt(), Verdict.DONE));
        assertThat(section.state(changed)).isEqualTo("SUBMITTED");
    }

    @Test
    void runningAJobTwiceDoesEverythingOnce() {
        var filed = section.file(Family.flawless());
        var desk = section.clerkDesk();
        var job = plan(desk, Step.ACCEPT, BulkSettings.NONE, filed);

        run(desk, job);
        run(desk, job);

        assertThat(section.version(filed)).isEqualTo(2);
        assertThat(audited("case.accept", filed.receipt())).isOne();
    }

    @Test
    void casesOfAnotherSectionAreNotTakenIn() {
        var own = section.file(Family.flawless());
        var other = sections.opened().file(Family.flawless());

        var job = plan(section.clerkDesk(), Step.ACCEPT, BulkSettings.NONE, own, other);
        run(section.clerkDesk(), job);

        assertThat(inKoriyama(() -> jobs.size(job))).isOne();
        assertThat(section.version(other)).isOne();
    }

    @Test
    void aJobIsItsPlannersOwn() {
        var job = plan(section.clerkDesk(), Step.ACCEPT, BulkSettings.NONE, section.file(Family.flawless()));

        assertThat(inKoriyama(() -> jobs.find(section.headDesk(), job.id()))).isEmpty();
        assertThat(inKoriyama(() -> jobs.find(sections.opened().clerkDesk(), job.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT,    SUBMITTED,    clerk, DONE",
        "ACCEPT,    RESUBMITTED,  clerk, DONE",
        "ACCEPT,    UNDER_REVIEW, clerk, NOT_NOW",
        "ACCEPT,    WITHDRAWN,    head,  NOT_NOW",
        "ASSIGN,    SUBMITTED,    clerk, DONE",
        "ASSIGN,    NOTIFIED,     head,  NOT_NOW",
        "SEND_BACK, SUBMITTED,    clerk, NOTHING_TO_MEND",
        "SEND_BACK, SENT_BACK,    clerk, NOT_NOW",
        "DECIDE,    UNDER_REVIEW, clerk, NOT_BY_YOU",
        "DECIDE,    UNDER_REVIEW, head,  REASON_MISSING",
        "DECIDE,    SUBMITTED,    head,  NOT_NOW",
        "NOTIFY,    DECIDED,      clerk, DONE",
        "NOTIFY,    UNDER_REVIEW, head,  NOT_NOW",
    })
    void whatWouldHappenFollowsFromStateAndRole(Step step, CaseState state, String who, Verdict verdict) {
        var desk = who.equals("head") ? section.headDesk() : section.clerkDesk();
        var settings = new BulkSettings(
                step == Step.SEND_BACK ? new Words("ご確認ください", "") : Words.NONE,
                step == Step.DECIDE ? CaseOutcome.REFUSE : null,
                null,
                Map.of(),
                Set.of());

        var job = plan(desk, step, settings, section.file(Family.flawless(), state));

        assertThat(verdicts(desk, job)).isEqualTo(Map.of(verdict, 1));
    }

    @Test
    void aSendBackSaysWhatTheChecksFoundInEachCase() {
        var withoutProof = section.file(Family.flawless().withoutProof());
        var wrongGrade = section.file(Family.flawless().with("children/0/grade", "5"));
        var flawless = section.file(Family.flawless());
        var desk = section.clerkDesk();
        inKoriyama(() ->
                runs.start(desk, "after-school-club", List.of(withoutProof.id(), wrongGrade.id(), flawless.id())));
        var settings = new BulkSettings(
                new Words("ご確認ください", ""), null, null, Map.of("proof-missing", new Words("書類を1枚お送りください", "")), Set.of());

        var job = plan(desk, Step.SEND_BACK, settings, withoutProof, wrongGrade, flawless);
        run(desk, job);

        assertThat(results(desk, again(desk, job))).containsEntry(flawless.receipt(), Verdict.NOTHING_TO_MEND);
        assertThat(flags(withoutProof)).containsExactly(Flag.typed("proof", "書類を1枚お送りください", Lang.JA));
        assertThat(flags(wrongGrade)).singleElement().satisfies(flag -> {
            assertThat(flag.path()).isEqualTo("children/0/grade");
            assertThat(flag.reason().in(Lang.JA)).contains("5年生");
            assertThat(flag.reason().in(Lang.KO)).contains("5학년");
        });
    }

    @Test
    void aSendBackSpeaksTheLanguageEachResidentAppliedIn() {
        var japanese = section.file(Family.flawless().withoutProof());
        var english = section.file(Family.flawless().withoutProof().with("children/0/grade", "5"));
        inKoriyama(() -> jdbc.sql("update casefile set language = 'en' where id = :id")
                .param("id", english.id().value())
                .update());
        var desk = section.clerkDesk();
        inKoriyama(() -> runs.start(desk, "after-school-club", List.of(japanese.id(), english.id())));
        var settings = new BulkSettings(
                new Words("ご確認ください", "Please have a look"),
                null,
                null,
                Map.of("proof-missing", new Words("書類を1枚お送りください", "Please send one document")),
                Set.of());

        run(desk, plan(desk, Step.SEND_BACK, settings, japanese, english));

        assertThat(reason(japanese)).isEqualTo("ご確認ください");
        assertThat(flags(japanese)).containsExactly(Flag.typed("proof", "書類を1枚お送りください", Lang.JA));
        assertThat(reason(english)).isEqualTo("Please have a look");
        assertThat(flags(english)).contains(Flag.typed("proof", "Please send one document", Lang.EN));
        assertThat(flags(english))
                .filteredOn(flag -> flag.path().equals("children/0/grade"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.reason().in(Lang.EN)).doesNotContain("年生"));
    }

    @Test
    void whereNothingWasWrittenInEnglishTheJapaneseWordsGoOut() {
        var english = section.file(Family.flawless().withoutProof());
        inKoriyama(() -> jdbc.sql("update casefile set language = 'en' where id = :id")
                .param("id", english.id().value())
                .update());
        var desk = section.clerkDesk();
        inKoriyama(() -> runs.start(desk, "after-school-club", List.of(english.id())));
        var settings = new BulkSettings(new Words("ご確認ください", " "), null, null, Map.of(), Set.of());

        run(desk, plan(desk, Step.SEND_BACK, settings, english));

        assertThat(reason(english)).isEqualTo("ご確認ください");
    }

    private @Nullable String reason(Filed filed) {
        return inKoriyama(() -> casefiles.events(filed.id())).getLast().reason();
    }

    private List<Flag> flags(Filed filed) {
        return inKoriyama(() -> casefiles.flags(casefiles.find(filed.id()).orElseThrow()));
    }

    private BulkJob plan(Desk desk, Step step, BulkSettings settings, Filed... filed) {
        var choices = List.of(filed).stream()
                .map(one -> new BulkJobs.Choice(one.receipt(), section.version(one)))
                .toList();
        return inKoriyama(() -> jobs.plan(desk, step, choices, settings));
    }

    private void run(Desk desk, BulkJob job) {
        inKoriyama(() -> {
            jobs.run(desk, job.id());
            return true;
        });
        for (var tries = 0; tries < 100 && again(desk, job).state() != BulkJob.State.DONE; tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(again(desk, job).state()).isEqualTo(BulkJob.State.DONE);
    }

    private BulkJob again(Desk desk, BulkJob job) {
        return inKoriyama(() -> jobs.find(desk, job.id())).orElseThrow();
    }

    private Map<Verdict, Integer> verdicts(Desk desk, BulkJob job) {
        return inKoriyama(() -> jobs.verdicts(desk, job));
    }

    private Map<String, Verdict> results(Desk desk, BulkJob job) {
        var results = new java.util.HashMap<String, Verdict>();
        inKoriyama(() -> jobs.results(desk, job, 1, 100))
                .forEach(result -> results.put(result.receipt(), result.verdict()));
        return results;
    }

    private int audited(String action, String subject) {
        return inKoriyama(
                () -> jdbc.sql("select count(*) from audit_entry where action = :action and subject = :subject")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single());
    }
}
