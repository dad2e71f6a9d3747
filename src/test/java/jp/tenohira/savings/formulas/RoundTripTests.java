package jp.tenohira.savings.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Reading, writing and reading again gives the same formula, for formulas and for nonsense made at random. */
class RoundTripTests {

    private static final int FORMULAS = 1000;
    private static final String ALPHABET = "0123456789,.十百千万一二三分時間秒件回人か所日×x+-÷/()（）[]:= ％%habc";

    @RepeatedTest(5)
    void aWrittenFormulaReadsAsItself(RepetitionInfo seed) {
        var random = new RandomFormulas(new Random(seed.getCurrentRepetition()));
        for (int i = 0; i < FORMULAS; i++) {
            var term = random.time(3);
            var written = Writing.of(term);
            if (written.length() > FormulaParser.MAX_LENGTH) {
                continue;
            }
            var formula = EffortFormulaTests.read(written);

            assertThat(formula.term()).as(written).isEqualTo(term);
            assertThat(formula.canonical()).isEqualTo(written);
            assertThat(formula.minutes(Figured.NONE)).isEqualTo(Evaluation.of(term, Figured.NONE));
        }
    }

    @RepeatedTest(5)
    void theMannerOfWritingChangesNothing(RepetitionInfo seed) {
        var source = new Random(100 + seed.getCurrentRepetition());
        var random = new RandomFormulas(source);
        for (int i = 0; i < FORMULAS; i++) {
            var written = Writing.of(random.time(2));
            var disguised = RandomFormulas.disguised(written, source);
            if (disguised.length() <= FormulaParser.MAX_LENGTH) {
                assertThat(EffortFormulaTests.read(disguised).minutes(Figured.NONE))
                        .as(disguised)
                        .isEqualTo(EffortFormulaTests.read(written).minutes(Figured.NONE));
            }
        }
    }

    @Test
    void nonsenseIsRefusedWithAPlaceAndNeverBreaks() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(1, 14); n > 0; n--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            switch (EffortFormula.read(text.toString())) {
                case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                    assertThat(EffortFormulaTests.read(formula.canonical()).canonical())
                            .isEqualTo(formula.canonical());
                case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                    assertThat(why.marked()).contains("⟨");
            }
        }
    }

    @Test
    void kanjiNumeralsMeanWhatLatinDigitsMean() {
        for (int number = 1; number < 130_000; number += number < 3000 ? 1 : 997) {
            assertThat(Numerals.read(RandomFormulas.kanji(number)))
                    .as("%d", number)
                    .contains(Exact.of(number));
        }
    }
}
