package jp.tenohira.figures.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.tenohira.core.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    private static final Map<String, Exact> MEASURED = Map.of("a", Exact.of(7), "b", Exact.of(2), "none", Exact.ZERO);

    @ParameterizedTest
    @CsvSource({
        "a + b * 3, 13, 1",
        "(a + b) * 3, 27, 1",
        "a - b - 1, 4, 1",
        "a / b / 2, 7, 4",
        "a / (b / 2), 7, 1",
        "0.5 * a, 7, 2"
    })
    void isEvaluatedExactlyWithTheUsualPrecedence(String formula, long numerator, long denominator) {
        assertThat(FormulaParser.parse(formula).value(MEASURED)).contains(Exact.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a / none", "a + missing", "1 / (b - 2)"})
    void hasNoDataWhenAMetricIsMissingOrTheDivisorIsZero(String formula) {
        assertThat(FormulaParser.parse(formula).value(MEASURED)).isEmpty();
    }

    @Test
    void refusesAWrongFormulaWithThePlaceMarked() {
        assertThatThrownBy(() -> FormulaParser.parse("a + * b"))
                .hasMessageContaining("a + ⟨here⟩* b")
                .hasMessageContaining("a number, a metric or a parenthesis");
        assertThatThrownBy(() -> FormulaParser.parse("(a + b")).hasMessageContaining("a closing parenthesis");
        assertThatThrownBy(() -> FormulaParser.parse("a b")).hasMessageContaining("a ⟨here⟩b");
        assertThatThrownBy(() -> FormulaParser.parse("(".repeat(200))).hasMessageContaining("nested");
    }

    @Test
    void namesTheMetricsItNeeds() {
        assertThat(FormulaParser.parse("(a - b) / a + 1").metrics()).containsExactly("a", "b");
    }
}
