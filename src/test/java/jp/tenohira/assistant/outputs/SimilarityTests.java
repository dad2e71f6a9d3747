package jp.tenohira.assistant.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {

    private static final String WORK = "山あいの小さな駅に、春の風がやわらかく吹いていた。少年は古い切符を握りしめ、遠ざかる汽車を見送った。";

    @Test
    void aCopiedPassageIsFoundThoughSpacesPunctuationAndWidthDiffer() {
        var text = "新しい公園です。少年は 古い切符を握りしめ\n遠ざかる汽車を見送った！どうぞお越しください。";

        var likeness = Similarity.of(text, List.of(new Work("別", "関係のない文章です。"), new Work("駅", WORK)))
                .getFirst();

        assertThat(likeness.work().title()).isEqualTo("駅");
        assertThat(likeness.longest()).isEqualTo("少年は古い切符を握りしめ遠ざかる汽車を見送った".length());
        assertThat(likeness.passages()).singleElement().satisfies(passage -> {
            assertThat(text.substring(passage.start(), passage.end()))
                    .startsWith("少年は")
                    .endsWith("見送った");
            assertThat(WORK.substring(passage.workStart(), passage.workEnd()))
                    .startsWith("少年は")
                    .endsWith("見送った");
        });
    }

    @Test
    void aTextOfOnesOwnHasNothingInCommon() {
        var likeness = Similarity.of("市民課の窓口は、午前8時30分に開きます。", List.of(new Work("駅", WORK)))
                .getFirst();

        assertThat(likeness.passages()).isEmpty();
        assertThat(likeness.share()).isZero();
    }

    @Test
    void aTextThatIsTheWorkHasAllInCommon() {
        assertThat(Similarity.of(WORK, List.of(new Work("駅", WORK))).getFirst().share())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234+567を計算して              | CALCULATION
            年収400万円の住民税はいくらですか。 | TAX
            現在の市長は誰ですか。            | SEARCH
            敬老会のあいさつ文を書いて。      |
            計画の骨子を三つ挙げて。          |
            令和5年度の統計を200字で要約して。 |
            """)
    void promptsThatDoNotSuitAreKnown(String prompt, Unsuited kind) {
        assertThat(Unsuited.of(prompt)).isEqualTo(kind == null ? java.util.Set.of() : java.util.Set.of(kind));
    }
}
