package jp.tenohira.assistant.guard.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The guard's own splitting answers what kuromoji's tokenizer answers. */
class SplittingTests {

    private record Word(String text, String part, int start, int end) {}

    private static List<Word> kuromoji(String text) throws IOException {
        var words = new ArrayList<Word>();
        try (var tokenizer = new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.NORMAL)) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            var part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            var place = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(new Word(term.toString(), part.getPartOfSpeech(), place.startOffset(), place.endOffset()));
            }
            tokenizer.end();
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "あ",
                "すもももももももものうち。",
                "佐藤花子さんの電話は090-1234-5678です。\nコンピューターーーを2,000台",
                "ｶﾞｷﾞｸﾞ𠮷野家𩸽  　\t!!??——ＡＢＣabc １２３ 一二三",
                "モーニング娘。のおすすめ",
            })
    void wordsAreTheSame(String text) throws IOException {
        assertThat(Splitting.of(text, Word::new)).isEqualTo(kuromoji(text));
    }

    @Test
    void theWordsOfEveryShippedTextAreTheSame() throws IOException {
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:/messages/*.yaml")) {
            for (var line : resource.getContentAsString(StandardCharsets.UTF_8).split("\n")) {
                assertThat(Splitting.of(line, Word::new)).isEqualTo(kuromoji(line));
            }
        }
    }

    @Test
    void theWordsOfNonsenseAreTheSame() throws IOException {
        var random = new Random(20_261_126);
        var letters = "山川田中佐藤一二十東京市区町村様さんはがのをにカタナロー・、。 \n()-0123ABcd々ヶ𠮷";
        for (var run = 0; run < 2_000; run++) {
            var text = new StringBuilder();
            for (var at = random.nextInt(40); at >= 0; at--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Splitting.of(text.toString(), Word::new)).isEqualTo(kuromoji(text.toString()));
        }
    }
}
