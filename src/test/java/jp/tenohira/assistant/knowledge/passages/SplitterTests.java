package jp.tenohira.assistant.knowledge.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.assistant.knowledge.SampleDocuments;
import jp.tenohira.assistant.knowledge.reading.Block;
import org.junit.jupiter.api.Test;

class SplitterTests {

    private static List<Passage> split(String text) {
        return Splitter.split(text.lines().map(line -> new Block(0, 0, line)).toList());
    }

    @Test
    void anArticleIsAPassageWithItsCaptionItsChapterAndItsParagraphs() {
        var passages = split(SampleDocuments.text("bicycle-ordinance.txt"));

        assertThat(passages).anySatisfy(passage -> {
            assertThat(passage.heading()).isEqualTo("第2章　放置禁止区域　第7条（保管）");
            assertThat(passage.body()).startsWith("第7条").contains("60日間", "２　保管した自転車等");
            assertThat(passage.body()).doesNotContain("第8条");
        });
        assertThat(passages).anySatisfy(passage -> {
            assertThat(passage.heading()).isEqualTo("附則");
            assertThat(passage.body()).contains("施行する");
        });
    }

    @Test
    void aPlanIsSplitAtItsHeadings() {
        var passages = split(SampleDocuments.text("environment-plan.txt"));

        assertThat(passages).extracting(Passage::heading).contains("5 プラスチックの分別", "10 進め方と点検");
    }

    @Test
    void theLinesOfAPdfAreJoinedAndThePageIsKept() {
        var passages = Splitter.split(List.of(
                new Block(3, 0, "市は、駅の周辺その他自転車等の利用が多い場\n所に、駐輪場を整備する。"),
                new Block(4, 1, "次の見出し"),
                new Block(4, 0, "四ページ目の文章です。")));

        assertThat(passages)
                .containsExactly(
                        new Passage(3, "", "市は、駅の周辺その他自転車等の利用が多い場所に、駐輪場を整備する。"),
                        new Passage(4, "次の見出し", "四ページ目の文章です。"));
    }

    @Test
    void theLinesOfAnEnglishTextKeepTheSpaceBetweenThem() {
        assertThat(split("Anything longer than 50 centimetres is\na large item."))
                .extracting(Passage::body)
                .containsExactly("Anything longer than 50 centimetres is a large item.");
    }

    @Test
    void noPassageIsTooLongToQuoteAndNothingIsLost() {
        var text = "とても長い段落の文がつづきます。".repeat(300) + "𠮷".repeat(1_000);

        var passages = split(text);

        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.body()).hasSizeLessThanOrEqualTo(Splitter.LONGEST));
        assertThat(String.join("", passages.stream().map(Passage::body).toList()))
                .isEqualTo(text);
    }
}
