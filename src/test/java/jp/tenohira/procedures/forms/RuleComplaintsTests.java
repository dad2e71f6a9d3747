package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an expression is said in plain Japanese, with the label beside the name and the place marked. */
class RuleComplaintsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seat > 4                | 「seat」という項目はありません。「seats」(席数)のことですか | ^^^^
            席数 > 4                | 「席」はここでは使えません                        | ^
            sizes(children) > 1     | 「sizes」という関数はありません。「size」のことですか  | ^^^^^
            traveller.famly == ""   | 「traveller」(お名前)に「famly」という項目はありません。「family」のことですか | ^^^^^
            traveller == ""         | 「.」に続けて、その中の項目を選んで                | ^^
            seats > "4"             | 今は整数と文字です。数は引用符なしで               | ^
            byCar == 1              | そのまま条件になります                           | ^^
            traveller.family == null | 回答がないことは                               | ^^
            byCar && seats          | はい・いいえになる条件だけです。今ははい・いいえと整数 | ^^
            byCar and seats > 4     | 「and」ではなく「&&」                            | ^^^
            seats = 4               | 「=」ではなく「==」                              | ^
            seats === 4             | 「===」ではなく「==」                            | ^^^
            seats <> 4              | 「<>」ではなく「!=」                             | ^^
            byCar & seats > 4       | 「&」ではなく「&&」                              | ^
            (seats > 4              | 「)」が足りません                                | ^
            seats >                 | 式が途中で終わっています                          | ^
            if byCar                | 「if」は使えません                               | ^^
            seats in [1.5]          | 左と同じ種類の一覧                               | ^^
            children.filter(c)      | 「children.filter(c, c.grade == "1")」のように    | ^^^^^^
            gradeIn(seats, 2024) > 1 | 「gradeIn」にこの値(整数と整数)は渡せません       | ^^^^^^^
            seats + 1               | 条件の式は、成り立つ・成り立たないのどちらか        | ^^^^^^^^^
            seats > 99999999999999999999 | 大きすぎて                                  | ^^^^^^^^^^^^^^^^^^^^
            """)
    void saysInPlainJapaneseWhatIsWrongAndMarksThePlace(String expression, String said, String mark) {
        var problem = only(expression);

        assertThat(problem.said().in(Lang.JA)).contains(said.strip()).doesNotContain("overload", "undeclared", "input");
        assertThat(problem.said().in(Lang.EN)).doesNotContain("overload", "undeclared", "<EOF>");
        assertThat(problem.mark()
                        .orElseThrow()
                        .shown()
                        .lines()
                        .toList()
                        .getLast()
                        .strip())
                .isEqualTo(mark.replace("^", said.contains("「席」") ? "\uFF3E" : "^"));
    }

    @Test
    void anOpenQuotationMarkIsNamed() {
        assertThat(only("traveller.family == \"山").said().in(Lang.JA)).contains("引用符「\"」が閉じていません");
        assertThat(only("traveller.family == 「山」").said().in(Lang.JA)).contains("「「」はここでは使えません");
    }

    @Test
    void theMarkStandsUnderItsPlaceInALaterLineAndAfterJapaneseText() {
        var problem = only("traveller.family == \"山田\" &&\n  seat > 4");

        assertThat(problem.mark().orElseThrow().line()).isEqualTo(2);
        assertThat(problem.mark().orElseThrow().column()).isEqualTo(3);
        assertThat(problem.mark().orElseThrow().shown()).isEqualTo("  seat > 4\n  ^^^^");
        assertThat(only("\"山田\" == seat").mark().orElseThrow().shown())
                .isEqualTo("\"山田\" == seat\n \u3000\u3000     ^^^^");
    }

    @Test
    void aQuestionAskedLaterIsNamedWithItsPage() {
        var problem = refused(Trial.TRIP.replace("when: byCar", "when: agreed"));

        assertThat(problem).singleElement().satisfies(late -> {
            assertThat(late.place()).isEqualTo("pages[1].when");
            assertThat(late.said().in(Lang.JA)).contains("「agreed」(同意する)は、ここより後の「同意」のページで聞きます");
        });
    }

    @Test
    void aCircleIsNamedInFull() {
        var problems = problems(
                "{id: a, type: yesNo, label: {ja: あ, en: A}, when: b}",
                "{id: b, type: yesNo, label: {ja: い, en: B}, when: c == \"x\"}",
                "{id: c, type: text, label: {ja: う, en: C}, when: a}");

        assertThat(problems.getFirst().said().in(Lang.JA)).contains("輪になっています:「a」(あ) → 「b」(い) → 「c」(う) → 「a」(あ)");
        assertThat(problems.getFirst().said().in(Lang.EN)).contains("\"a\" (A) → \"b\" (B) → \"c\" (C) → \"a\" (A)");
    }

    @Test
    void aCircleThroughAPageAndThroughACalculationIsNamedToo() {
        assertThat(refused(Trial.TRIP.replace("when: byCar", "when: seats > 2")))
                .singleElement()
                .satisfies(circle -> assertThat(circle.said().in(Lang.JA)).contains("ページ「車」 → 「seats」(席数) → ページ「車」"));
        assertThat(problems(
                        "{id: fee, type: calculated, value: pieces * 500, label: {ja: 料金, en: Fee}}",
                        "{id: pieces, type: number, label: {ja: 個数, en: Pieces}, when: fee > 0}"))
                .singleElement()
                .satisfies(circle ->
                        assertThat(circle.said().in(Lang.JA)).contains("「fee」(料金) → 「pieces」(個数) → 「fee」(料金)"));
        assertThat(refused(Trial.TRIP
                        .replace(
                                "id: childName, type: name,",
                                "id: childName, type: name, when: child.birthDate != \"\",")
                        .replace(
                                "id: birthDate, type: date,",
                                "id: birthDate, type: date, when: child.childName.family != \"\",")))
                .singleElement()
                .satisfies(circle -> assertThat(circle.said().in(Lang.JA))
                        .contains("「child.childName」(お子さんの氏名) → 「child.birthDate」(生年月日) → 「child.childName」"));
    }

    @Test
    void aQuestionThatDependsOnItselfIsTold() {
        assertThat(problems("{id: a, type: yesNo, label: {ja: あ, en: A}, when: a}"))
                .singleElement()
                .satisfies(circle -> assertThat(circle.said().in(Lang.JA)).contains("「a」(あ)自身の回答で"));
    }

    @Test
    void aQuestionOfAGroupIsFoundUnderItsItem() {
        assertThat(refused(Trial.TRIP.replace("when: ageOn(child.birthDate, today)", "when: ageOn(birthDate, today)"))
                        .getFirst()
                        .said()
                        .in(Lang.JA))
                .contains("「birthDate」という項目はありません。「child.birthDate」(生年月日)のことですか");
    }

    @Test
    void anExpressionThatIsTooLongIsRefusedInPlainWords() {
        assertThat(only("byCar || ".repeat(300) + "byCar").said().in(Lang.JA)).contains("式が長すぎる");
        assertThat(only("(".repeat(80) + "byCar" + ")".repeat(80)).said().in(Lang.JA))
                .contains("かっこが深すぎます");
    }

    /** The one thing wrong when the expression stands as the condition of a question of the trip. */
    private static DefinitionProblem only(String expression) {
        var yaml = Trial.TRIP.replace("when: seats > 4", "when: " + quoted(expression));
        var wrong = refused(yaml);
        assertThat(wrong).hasSize(1);
        return wrong.getFirst();
    }

    private static String quoted(String expression) {
        return "\"" + expression.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static List<DefinitionProblem> refused(String yaml) {
        return catchThrowableOfType(DefinitionRefused.class, () -> Trial.form(yaml))
                .problems();
    }

    private static List<DefinitionProblem> problems(String... questions) {
        return catchThrowableOfType(DefinitionRefused.class, () -> Trial.asking(questions))
                .problems();
    }
}
