package jp.tenohira.applications.checks;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class CheckRunTests {

    private static final String PROCEDURE = "after-school-club";

    @Autowired
    private CheckRuns runs;

    @Autowired
    private Checks checks;

    @Autowired
    private Findings findings;

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
    void findsThePlantedFlawsAndNothingElse() {
        var twin = Family.flawless();
        var expected = new HashMap<CaseId, List<String>>();
        var all = new ArrayList<Filed>();
        for (var number = 0; number < 20; number++) {
            all.add(section.file(Family.flawless()));
        }
        plant(expected, all, section.file(Family.flawless().withoutProof()), "proof-missing");
        plant(expected, all, section.file(Family.flawless().withUnreadableProof()), "proof-unreadable");
        plant(expected, all, section.file(Family.flawless().with("children/0/grade", "5")), "grade");
        plant(expected, all, section.file(Family.flawless().with("workDays", 2L)), "hours");
        plant(expected, all, section.file(Family.flawless().with("children/0/wishes", List.of("hozan-1"))), "district");
        plant(expected, all, section.file(twin), "duplicate-child");
        plant(expected, all, section.file(Family.flawless().withChildOf(twin)), "duplicate-child");

        var run = check(all);

        assertThat(run.cases()).isEqualTo(27);
        assertThat(run.flawed()).isEqualTo(7);
        assertThat(found(all)).isEqualTo(expected);
    }

    @Test
    void aDuplicateNamesTheOtherCaseAndTheChild() {
        var twin = Family.flawless();
        var one = section.file(twin);
        var other = section.file(Family.flawless().withChildOf(twin));

        check(List.of(other));

        var finding = inKoriyama(() -> findings.of(other.id())).getFirst();
        assertThat(finding.path()).isEqualTo("children/1/childName");
        assertThat(finding.others()).containsExactly(one.receipt());
        assertThat(finding.reason().in(jp.tenohira.core.Lang.JA)).doesNotContain(one.receipt());
    }

    @Test
    void aWithdrawnApplicationIsNoDuplicate() {
        var twin = Family.flawless();
        section.file(twin, CaseState.WITHDRAWN);
        var other = section.file(Family.flawless().withChildOf(twin));

        check(List.of(other));

        assertThat(found(List.of(other))).isEmpty();
    }

    @Test
    void theNextRunReplacesWhatTheLastOneFound() {
        var filed = section.file(Family.flawless().withoutProof());
        check(List.of(filed));
        assertThat(found(List.of(filed))).isNotEmpty();

        mend(filed, Family.flawless());
        check(List.of(filed));

        assertThat(found(List.of(filed))).isEmpty();
        assertThat(inKoriyama(() -> findings.lastCheck(filed.id()))
                        .orElseThrow()
                        .answersVersion())
                .isEqualTo(2);
    }

    @Test
    void casesWithTheSameFindingsStandTogether() {
        var all = List.of(
                section.file(Family.flawless().withoutProof()),
                section.file(Family.flawless().withoutProof()),
                section.file(Family.flawless().withoutProof().with("children/0/grade", "5")),
                section.file(Family.flawless()));
        check(all);

        var groups = inKoriyama(() -> findings.alike(section.clerkDesk(), PROCEDURE));

        assertThat(groups)
                .containsExactly(
                        new Findings.Alike(List.of("proof-missing"), 2, 2),
                        new Findings.Alike(List.of("grade", "proof-missing"), 1, 1),
                        new Findings.Alike(List.of(), 1, 1));
        assertThat(inKoriyama(() -> findings.alike(sections.opened().clerkDesk(), PROCEDURE)))
                .isEmpty();
    }

    @Test
    void aTrialFindsWithoutKeepingAnything() {
        var filed = section.file(Family.flawless().with("children/0/until", "18:30"));
        section.file(Family.flawless());

        var trial = tryOut(draft("late", Check.Kind.CONDITION, "children", "until", "child.until > '18:00'"));

        assertThat(trial.cases()).isEqualTo(2);
        assertThat(trial.flawed()).isOne();
        assertThat(trial.examples()).singleElement().satisfies(example -> {
            assertThat(example.receipt()).isEqualTo(filed.receipt());
            assertThat(example.finding().path()).isEqualTo("children/0/until");
        });
        assertThat(found(List.of(filed))).isEmpty();
    }

    @Test
    void anExpressionThatCannotBeReadIsExplainedAtItsPlace() {
        section.file(Family.flawless());

        var unknown = refused(draft("bad-name", Check.Kind.CONDITION, "children", "until", "child.untill > '18:00'"));
        var mixed = refused(draft("bad-kind", Check.Kind.CONDITION, "", "workDays", "workDays > '5'"));
        var open = refused(draft("bad-end", Check.Kind.CONDITION, "", "workDays", "(workDays > 5"));
        var text = refused(draft("no-bool", Check.Kind.CONDITION, "", "workDays", "workStart"));

        assertThat(ja(unknown)).contains("untill").contains("ありません");
        assertThat(ja(mixed)).contains("整数と文字", "引用符");
        assertThat(mixed.from()).isEqualTo(9);
        assertThat(ja(open)).contains("「)」が足りません");
        assertThat(ja(text)).contains("条件", "文字");
    }

    @Test
    void aCheckOfOnesOwnIsAppliedOnceAHeadSwitchedItOn() {
        var filed = section.file(Family.flawless().with("children/0/until", "18:30"));
        var code = "late-" + section.code();
        var draft = draft(code, Check.Kind.CONDITION, "children", "until", "child.until > '18:00'");
        inKoriyama(() -> checks.save(section.clerkDesk(), draft));
        check(List.of(filed));
        assertThat(found(List.of(filed))).isEmpty();

        assertThat(inKoriyama(() -> checks.turn(section.clerkDesk(), PROCEDURE, code, true)))
                .isEqualTo(Outcome.refused(Checks.SwitchRefused.ONLY_HEADS));
        inKoriyama(() -> checks.turn(section.headDesk(), PROCEDURE, code, true));
        check(List.of(filed));
        assertThat(found(List.of(filed))).isEqualTo(Map.of(filed.id(), List.of(code)));

        inKoriyama(() -> checks.turn(section.headDesk(), PROCEDURE, code, false));
        check(List.of(filed));
        assertThat(found(List.of(filed))).isEmpty();
    }

    @Test
    void aProcedureOfAnotherSectionHasNoChecksHere() {
        var stranger = sections.opened();

        assertThat(inKoriyama(() -> checks.all(stranger.headDesk(), PROCEDURE))).isEmpty();
        assertThat(inKoriyama(() -> checks.save(
                        stranger.headDesk(), draft("x", Check.Kind.CONDITION, "", "workDays", "workDays > 5"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void threeThousandCasesTakeSeconds() {
        var all = new ArrayList<Filed>();
        for (var number = 0; number < 300; number++) {
            all.add(section.file(Family.flawless()));
        }
        var ids = new ArrayList<CaseId>();
        for (var time = 0; time < 10; time++) {
            all.forEach(filed -> ids.add(filed.id()));
        }
        check(all);
        var before = System.nanoTime();

        inKoriyama(() -> finished(runs.start(section.clerkDesk(), PROCEDURE, ids)));

        assertThat((System.nanoTime() - before) / 1_000_000_000.0).isLessThan(10);
    }

    private void plant(Map<CaseId, List<String>> expected, List<Filed> all, Filed filed, String code) {
        all.add(filed);
        expected.put(filed.id(), List.of(code));
    }

    private CheckRuns.Run check(List<Filed> filed) {
        return inKoriyama(() -> finished(runs.start(
                section.clerkDesk(), PROCEDURE, filed.stream().map(Filed::id).toList())));
    }

    private CheckRuns.Run finished(CheckRuns.Run run) {
        var now = run;
        for (var tries = 0; tries < 300 && !now.finished(); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            now = runs.find(section.clerkDesk(), run.id()).orElseThrow();
        }
        assertThat(now.problem()).isNull();
        assertThat(now.finished()).isTrue();
        return now;
    }

    private Map<CaseId, List<String>> found(List<Filed> filed) {
        var found = new HashMap<CaseId, List<String>>();
        inKoriyama(() -> findings.of(filed.stream().map(Filed::id).toList()))
                .forEach((id, list) ->
                        found.put(id, list.stream().map(Finding::check).toList()));
        return found;
    }

    private void mend(Filed filed, Family family) {
        inKoriyama(() -> {
            jdbc.sql("""
                    insert into case_version (casefile, number, form_version, answers, sha256, key_id, submitted_at)
                    select casefile, 2, form_version, :answers::jsonb, sha256, key_id, submitted_at
                      from case_version where casefile = :id
                    """)
                    .param("answers", family.json())
                    .param("id", filed.id().value())
                    .update();
            return jdbc.sql("update casefile set answers_version = 2 where id = :id")
                    .param("id", filed.id().value())
                    .update();
        });
    }

    private static CheckDraft draft(String code, Check.Kind kind, String scope, String field, String expression) {
        return new CheckDraft(PROCEDURE, code, "試しのチェック", "", kind, scope, field, expression, Text.plain("ご確認ください"));
    }

    private Checks.Trial tryOut(CheckDraft draft) {
        return switch (inKoriyama(() -> checks.tryOut(section.clerkDesk(), draft))) {
            case Outcome.Accepted<Checks.Trial, ?>(var trial) -> trial;
            case Outcome.Refused<Checks.Trial, ?>(var why) -> throw new AssertionError(why);
        };
    }

    private CheckProblem refused(CheckDraft draft) {
        return switch (inKoriyama(() -> checks.tryOut(section.clerkDesk(), draft))) {
            case Outcome.Accepted<Checks.Trial, List<CheckProblem>> _ -> throw new AssertionError("accepted");
            case Outcome.Refused<Checks.Trial, List<CheckProblem>>(var why) -> why.getFirst();
        };
    }

    private static String ja(CheckProblem problem) {
        return problem.message().in(jp.tenohira.core.Lang.JA);
    }
}
