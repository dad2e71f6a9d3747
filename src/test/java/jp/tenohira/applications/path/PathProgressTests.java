package jp.tenohira.applications.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.Step;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.AfterMending;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Needs;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Stage;
import org.junit.jupiter.api.Test;

/** The path of a case follows from its events. */
class PathProgressTests {

    private static final Person HANA = person("hana", DecisionPath.CLERK);
    private static final Person JIRO = person("jiro", DecisionPath.CLERK);
    private static final Person HEAD = person("ichiro", DecisionPath.HEAD);

    private final List<PathEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T01:00:00Z");
    private DecisionPath path = path(AfterMending.RESTART, false);
    private List<Person> people = List.of(HANA, JIRO, HEAD);

    @Test
    void walksFromStageToStageUntilTheHeadDecides() {
        happened(Step.SUBMIT);
        assertThat(progress().word()).isEmpty();

        happened(Step.ACCEPT);
        assertThat(progress().word()).isEqualTo("check");
        approve(HANA);
        assertThat(progress().word()).isEqualTo("review");
        approve(JIRO);
        assertThat(progress().word()).isEqualTo(PathProgress.DECISION);
        assertThat(progress().complete()).isTrue();
    }

    @Test
    void nobodyApprovesTwiceUnlessThePathSaysSo() {
        accepted();
        approve(HANA);
        assertThat(by(HANA)).isEqualTo(Outcome.refused(Approving.Refused.ALREADY));

        path = path(AfterMending.RESTART, true);
        assertThat(by(HANA)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aStageOfSeveralWaitsForAllOrForAny() {
        path = of(new Stage(
                "both",
                Text.plain("合議"),
                List.of("hana", "jiro"),
                Needs.ALL,
                Optional.empty(),
                Optional.empty(),
                "head"));
        accepted();
        assertThat(by(HEAD)).isEqualTo(Outcome.refused(Approving.Refused.NOT_YOURS));
        approve(JIRO);
        assertThat(progress().open(path.stages().getFirst())).containsExactly("hana");
        approve(HANA);
        assertThat(progress().complete()).isTrue();

        path = of(new Stage(
                "one",
                Text.plain("合議"),
                List.of("hana", "jiro"),
                Needs.ANY,
                Optional.empty(),
                Optional.empty(),
                "head"));
        events.clear();
        accepted();
        approve(JIRO);
        assertThat(progress().complete()).isTrue();
    }

    @Test
    void aDeputyActsOnlyWhileTheHolderIsAbsentAndTheRecordSaysForWhom() {
        path = of(new Stage(
                "hers", Text.plain("審査"), List.of("hana"), Needs.ALL, Optional.of("jiro"), Optional.empty(), "head"));
        accepted();
        assertThat(by(JIRO)).isEqualTo(Outcome.refused(Approving.Refused.NOT_YOURS));

        people = List.of(away(HANA), JIRO, HEAD);
        assertThat(by(HEAD)).isEqualTo(Outcome.refused(Approving.Refused.NOT_YOURS));
        approve(JIRO);

        assertThat(progress().approvals()).singleElement().satisfies(given -> {
            assertThat(given.actorName()).isEqualTo("jiro様");
            assertThat(given.insteadOf()).isEqualTo("hana様");
        });
    }

    @Test
    void aRoleIsAbsentWhenEveryoneOfItIsAwayOrHasApproved() {
        accepted();
        approve(HANA);
        assertThat(by(HEAD)).isEqualTo(Outcome.refused(Approving.Refused.NOT_YOURS));

        people = List.of(HANA, away(JIRO), HEAD);

        assertThat(by(HEAD)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void returningToAnEarlierStageVoidsTheApprovalsFromThereOn() {
        accepted();
        approve(HANA);
        approve(JIRO);
        events.add(new PathEvent(Step.STEP_BACK, later(), HEAD.actor(), "", Map.of(PathEvent.STAGE, "check")));

        assertThat(progress().word()).isEqualTo("check");
        assertThat(progress().approvals()).isEmpty();
        assertThat(by(HANA)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void mendedAnswersStartThePathAgainUnlessItSaysOtherwise() {
        accepted();
        approve(HANA);
        happened(Step.SEND_BACK);
        assertThat(progress().stage().running()).isFalse();
        assertThat(Due.of(progress())).isEmpty();
        happened(Step.RESUBMIT);
        happened(Step.ACCEPT);

        assertThat(progress().word()).isEqualTo("check");
        assertThat(progress().approvals()).isEmpty();
        path = path(AfterMending.CONTINUE, false);
        assertThat(progress().word()).isEqualTo("review");
        assertThat(progress().approvals()).hasSize(1);
    }

    @Test
    void theTimeTheResidentTakesIsNobodysInTheOffice() {
        happened(Step.SUBMIT);
        happened(Step.ACCEPT);
        assertThat(Due.ofStage(progress())).hasValue(java.time.LocalDate.of(2026, 11, 30));
        happened(Step.SEND_BACK);
        now = now.plus(Duration.ofDays(14));
        happened(Step.RESUBMIT);
        happened(Step.ACCEPT);

        assertThat(Due.ofStage(progress())).hasValue(java.time.LocalDate.of(2026, 12, 14));
        assertThat(Due.ofWhole(progress())).hasValue(java.time.LocalDate.of(2026, 12, 22));
    }

    private PathProgress progress() {
        return PathProgress.of(path, events);
    }

    private Outcome<Map<String, Object>, Approving.Refused> by(Person person) {
        return new Approving(progress(), people).by(person.actor());
    }

    private void accepted() {
        happened(Step.SUBMIT);
        happened(Step.ACCEPT);
    }

    private void happened(Step step) {
        events.add(new PathEvent(step, later(), "resident", "", Map.of()));
    }

    private void approve(Person person) {
        if (by(person) instanceof Outcome.Accepted<Map<String, Object>, Approving.Refused>(var detail)) {
            events.add(new PathEvent(Step.APPROVE, later(), person.actor(), person.name(), detail));
        } else {
            throw new AssertionError(person.login() + " may not approve: " + by(person));
        }
    }

    private Instant later() {
        now = now.plusSeconds(60);
        return now;
    }

    private static DecisionPath path(AfterMending afterMending, boolean twice) {
        return new DecisionPath(
                List.of(
                        new Stage(
                                "check",
                                Text.plain("確認"),
                                List.of("clerk"),
                                Needs.ALL,
                                Optional.empty(),
                                Optional.of(3),
                                "head"),
                        new Stage(
                                "review",
                                Text.plain("審査"),
                                List.of("clerk"),
                                Needs.ALL,
                                Optional.of("head"),
                                Optional.of(2),
                                "head")),
                Optional.of(9),
                twice,
                afterMending);
    }

    private static DecisionPath of(Stage stage) {
        return new DecisionPath(List.of(stage), Optional.empty(), false, AfterMending.RESTART);
    }

    private static Person person(String login, String role) {
        return new Person(UUID.randomUUID(), login, login + "様", role, false);
    }

    private static Person away(Person person) {
        return new Person(person.id(), person.login(), person.name(), person.role(), true);
    }
}
