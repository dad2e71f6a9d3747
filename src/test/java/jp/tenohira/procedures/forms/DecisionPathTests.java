package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.AfterMending;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision path of a definition is read strictly. */
class DecisionPathTests {

    @Test
    void readsStepsReviewersDeputiesAndDays() {
        var path = path("""
                decisionPath:
                  days: 20
                  samePersonTwice: true
                  afterMending: continue
                  steps:
                    - {id: check, label: {ja: 確認}, role: clerk}
                    - {id: both, label: {ja: 合議}, reviewers: [hana.asaka, head], needs: any, deputy: head, days: 5, escalateTo: jiro}
                """).orElseThrow();

        assertThat(path.days()).hasValue(20);
        assertThat(path.samePersonTwice()).isTrue();
        assertThat(path.afterMending()).isEqualTo(AfterMending.CONTINUE);
        assertThat(path.stages().getFirst().reviewers()).containsExactly(DecisionPath.CLERK);
        assertThat(path.stages().getFirst().escalateTo()).isEqualTo(DecisionPath.HEAD);
        var both = path.stages().getLast();
        assertThat(both.reviewers()).containsExactly("hana.asaka", "head");
        assertThat(both.needs()).isEqualTo(Needs.ANY);
        assertThat(both.deputy()).hasValue("head");
        assertThat(both.days()).hasValue(5);
        assertThat(both.escalateTo()).isEqualTo("jiro");
    }

    @Test
    void withoutThatKeyThereIsNoPath() {
        assertThat(path("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {steps: []}                                                              | decisionPath.steps              | 1 to 10
            {stepz: [], steps: [{id: a, label: {ja: あ}, role: clerk}]}              | decisionPath.stepz              | unknown key
            {steps: [{id: a, label: {ja: あ}, role: mayor}]}                         | decisionPath.steps[0].role      | clerk or head
            {steps: [{id: a, label: {ja: あ}}]}                                      | decisionPath.steps[0].reviewers | a role, or
            {steps: [{id: a, label: {ja: あ}, role: clerk, reviewers: [head]}]}      | decisionPath.steps[0].reviewers | not both
            {steps: [{id: decision, label: {ja: あ}, role: clerk}]}                  | decisionPath.steps[0].id        | other than decision
            {steps: [{id: a, label: {ja: あ}, role: clerk, days: 0}]}                | decisionPath.steps[0].days      | from 1 to 365
            {steps: [{id: a, label: {ja: あ}, role: clerk, needs: any}]}             | decisionPath.steps[0].needs     | several reviewers
            {steps: [{id: a, label: {ja: あ}, reviewers: ['Hana A']}]}               | decisionPath.steps[0].reviewers[0] | sign-in name
            {steps: [{id: a, label: {en: A}, role: clerk}]}                          | decisionPath.steps[0].label.ja  | a text
            {afterMending: stop, steps: [{id: a, label: {ja: あ}, role: clerk}]}     | decisionPath.afterMending       | restart, continue
            """)
    void namesWhatIsWrongAndWhere(String written, String place, String expected) {
        var refused = catchThrowableOfType(DefinitionRefused.class, () -> path("decisionPath: " + written));

        assertThat(refused.problems())
                .extracting(
                        DefinitionProblem::place, problem -> problem.expected().contains(expected))
                .contains(org.assertj.core.groups.Tuple.tuple(place, true));
    }

    @Test
    void aStepNamedTwiceIsRefused() {
        var step = "{id: a, label: {ja: あ}, role: clerk}";
        var refused = catchThrowableOfType(
                DefinitionRefused.class, () -> path("decisionPath: {steps: %s}".formatted(List.of(step, step))));

        assertThat(refused.problems()).extracting(DefinitionProblem::place).containsExactly("decisionPath.steps[1].id");
    }

    private static Optional<DecisionPath> path(String handling) {
        return Trial.form(PathsOfTest.definition("trial", handling))
                .definition()
                .handling()
                .path();
    }
}
