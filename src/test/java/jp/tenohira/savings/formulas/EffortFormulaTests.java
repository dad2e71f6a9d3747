package jp.tenohira.savings.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.savings.formulas.FormulaRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortFormulaTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5分×64か所×250日 | 80000",
                "40分×2(往復)×1人×5回×170件 | 68000",
                "9時間36分×245日 | 141120",
                "30時間×6回(定例会4回、追加提案臨時会等2回) | 10800",
                "1200時間+1300時間 | 150000",
                "2人×7.75時間×5日 | 4650",
                "５分×６４か所×２５０日 | 80000",
                "5分 x 64か所 X 250日 | 80000",
                "5分*64か所＊250日 | 80000",
                "10分×38,105件 | 381050",
                "10分×３８，１０５件 | 381050",
                "三十分×百二十件 | 3600",
                "十分×三万八千百五件 | 381050",
                "10分×3万8105件 | 381050",
                "10分×1.5万件 | 150000",
                "1時間半×二十回 | 1800",
                "90秒×40件 | 60",
                "5分/件×64件/日×250日 | 80000",
                "(5分＋3分)×100件 | 800",
                "(12件+30件)×5分 | 210",
                "480分÷8人 | 60",
                "5分×1000件×80% | 4000",
                "10時間-30分 | 570",
                "5分×64か所×250日=80,000分≒1,333時間 | 80000",
                "1.5h*20回 | 1800",
            })
    void readsFormulasAsStaffWriteThem(String written, long minutes) {
        assertThat(read(written).minutes(Figured.NONE)).contains(Exact.of(minutes));
    }

    @Test
    void keepsNotesAsTheyWereWritten() {
        assertThat(read("30時間 × ６回（定例会４回、追加提案臨時会等２回）").canonical()).isEqualTo("30時間×6回(定例会４回、追加提案臨時会等２回)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5分×64か所××250日 | OPERAND_MISSING | 5分×64か所×⟨×⟩250日",
                "5分×64か所× | OPERAND_MISSING | 5分×64か所×⟨⟩",
                "5分×64か所 250日 | OPERATOR_MISSING | 5分×64か所 ⟨2⟩50日",
                "5分×64か所? | OPERATOR_MISSING | 5分×64か所⟨?⟩",
                "30分×2時間 | TWO_TIMES | 30分×⟨2時間⟩",
                "2人×5日 | NO_TIME | ⟨2人×5日⟩",
                "5分+64か所 | UNLIKE | 5分+⟨64か所⟩",
                "(3件+5人)×5分 | UNLIKE | (3件+⟨5人⟩)×5分",
                "5分×(64か所 | BRACKET_OPEN | 5分×⟨(⟩64か所",
                "5分×2(往復 | BRACKET_OPEN | 5分×2⟨(⟩往復",
                "5分×3,81件 | NUMBER_UNREADABLE | 5分×⟨3,81⟩件",
                "5分×十二五件 | NUMBER_UNREADABLE | 5分×⟨十二五⟩件",
                "36分9時間×5回 | UNITS_OUT_OF_ORDER | 36分⟨9時間⟩×5回",
                "5件÷5分 | DIVIDED_BY_TIME | 5件÷⟨5分⟩",
                "5分÷0件 | DIVIDED_BY_ZERO | 5分÷⟨0件⟩",
                "5分-10分 | BELOW_ZERO | ⟨5分-10分⟩",
                "5分×[受付]件 | FIGURE_UNREADABLE | 5分×⟨[⟩受付]件",
                "5分×9999999999999件 | NUMBER_TOO_LARGE | 5分×⟨9999999999999⟩件",
            })
    void refusesAWrongFormulaWithThePlaceMarked(String written, Reason reason, String marked) {
        var why = refused(written);

        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.marked()).isEqualTo(marked);
        assertThat(why.sentence().in(Lang.JA)).contains("文字目").endsWith("。");
        assertThat(why.sentence().in(Lang.EN)).startsWith("Character ").endsWith(".");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(refused("  ").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("5分+".repeat(200) + "5分").reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refused("(".repeat(30) + "5分" + ")".repeat(30)).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void takesACountFromAFigure() {
        var formula = read("7分×[received:after-school-club]件(申請)");

        assertThat(formula.figures()).containsExactly(new FigureRef("received", "after-school-club"));
        assertThat(formula.minutes(ref -> Optional.of(Exact.of(2791)))).contains(Exact.of(19537));
        assertThat(formula.minutes(Figured.NONE)).as("no data, never 0").isEmpty();
        assertThat(formula.canonical()).isEqualTo("7分×[received:after-school-club]件(申請)");
    }

    @Test
    void showsMinutesHoursAndEveryRounding() {
        var lines =
                Workings.of(read("5分×64か所×250日"), Figured.NONE).orElseThrow().lines();

        assertThat(lines)
                .extracting(line -> line.in(Lang.JA))
                .containsExactly(
                        "5分×64か所×250日 = 80,000分",
                        "80,000分 ÷ 60 = 1,333.33…時間",
                        "四捨五入: 1,333時間",
                        "切り上げ: 1,334時間",
                        "切り捨て: 1,333時間");
    }

    @Test
    void namesTheStatedResultsThatNoRoundingExplains() {
        var workings = Workings.of(read("5分×64か所×250日=80,000分=1,334時間=1,433時間"), Figured.NONE)
                .orElseThrow();

        assertThat(workings.contradicted()).extracting(Term.Time::minutes).containsExactly(Exact.of(1433 * 60));
    }

    static EffortFormula read(String written) {
        return switch (EffortFormula.read(written)) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) -> formula;
            case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                throw new AssertionError(why.marked() + " " + why.sentence().in(Lang.EN));
        };
    }

    private static FormulaRefused refused(String written) {
        return switch (EffortFormula.read(written)) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                throw new AssertionError("Read as " + formula.canonical());
            case Outcome.Refused<EffortFormula, FormulaRefused>(var why) -> why;
        };
    }
}
