package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import org.junit.jupiter.api.Test;

/** A definition that is wrong anywhere is refused, and every wrong place is named. */
class DefinitionTests {

    @Test
    void namesAnUnknownKeyAndTheKeysThatAreKnown() {
        assertThat(problems("{id: a, type: text, label: {ja: あ}, requierd: false}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("pages[0].questions[0].requierd");
                    assertThat(problem.value()).isEqualTo("false");
                    assertThat(problem.expected()).contains("unknown key", "required");
                });
    }

    @Test
    void namesAMissingJapaneseText() {
        assertThat(problems("{id: a, type: text, label: {en: A}}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("pages[0].questions[0].label.ja"));
    }

    @Test
    void namesANameThatIsUsedTwice() {
        assertThat(problems("{id: a, type: text, label: {ja: あ}}", "{id: a, type: yesNo, label: {ja: い}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("pages[0].questions[1].id");
                    assertThat(problem.expected()).contains("twice");
                });
    }

    @Test
    void namesAnUnknownTypeAndTheTypesThereAre() {
        assertThat(problems("{id: a, type: txt, label: {ja: あ}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("pages[0].questions[0].type");
                    assertThat(problem.value()).isEqualTo("txt");
                    assertThat(problem.expected()).contains("address", "yesNo");
                });
    }

    @Test
    void namesAConditionAboutWhatDoesNotExist() {
        assertThat(problems("{id: a, type: text, label: {ja: あ}, when: b == 1}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("pages[0].questions[0].when");
                    assertThat(problem.expected()).contains("\"b\"", "no such name");
                });
    }

    @Test
    void namesAConditionOfAWrongType() {
        assertThat(problems(
                        "{id: a, type: number, label: {ja: あ}}",
                        "{id: b, type: text, label: {ja: い}, when: a == \"1\"}"))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.expected()).contains("do not fit", "a whole number and a text"));
        assertThat(problems(
                        "{id: a, type: number, label: {ja: あ}}", "{id: b, type: text, label: {ja: い}, when: a + 1}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected()).contains("true or false"));
    }

    @Test
    void refusesAConditionAboutWhatIsAskedLater() {
        assertThat(problems("{id: a, type: text, label: {ja: あ}, when: b}", "{id: b, type: yesNo, label: {ja: い}}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected()).contains("\"b\" (い)", "asked later"));
    }

    @Test
    void refusesARuleThatMeansAnItemOutsideItsGroup() {
        assertThat(refused(Trial.TRIP.replace("that: seats > size(children) + 4", "that: child.wishes.size() > 1"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("checks[0].that"));
    }

    @Test
    void namesAFieldThatACheckCannotPointAt() {
        assertThat(refused(Trial.TRIP.replace("field: childName", "field: seats"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("checks[1].field"));
    }

    @Test
    void optionsAreOrderedByWhatWasAskedBeforeOnly() {
        assertThat(refused(Trial.TRIP.replace(
                                "optionsFrom: toys",
                                "optionsFrom: toys\n        firstIn: {column: from, answer: seat}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("pages[3].questions[0].firstIn.answer"));
    }

    @Test
    void listsEveryProblemAtOnce() {
        var refused = refused(Trial.TRIP
                .replace("minutes: 5", "minutes: soon")
                .replace("min: 2, max: 9", "min: 9, max: 2")
                .replace("optionsFrom: toys", "optionsFrom: tools"));

        assertThat(refused.problems())
                .extracting(DefinitionProblem::place)
                .contains("minutes", "pages[1].questions[0].max", "pages[3].questions[0].optionsFrom");
        assertThat(refused).hasMessageContaining("trial.yaml cannot be published");
    }

    @Test
    void namesAKeyThatIsWrittenTwice() {
        assertThat(refused(Trial.TRIP.replace("minutes: 5", "minutes: 5\nminutes: 6"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.spot().orElseThrow().line()).isEqualTo(5);
                    assertThat(problem.said().in(Lang.JA)).contains("「minutes」が2回");
                });
    }

    private static List<DefinitionProblem> problems(String... questions) {
        return catchThrowableOfType(DefinitionRefused.class, () -> Trial.asking(questions))
                .problems();
    }

    private static DefinitionRefused refused(String yaml) {
        return catchThrowableOfType(DefinitionRefused.class, () -> Trial.form(yaml));
    }
}
