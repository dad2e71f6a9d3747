package jp.tenohira.assistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTests {

    /** A sentence, its passages, and what must be said of it. */
    record Pair(String sentence, List<Passage> passages, Verdict verdict, String detail) {

        static Pair of(String line) {
            var fields = line.split("\t", -1);
            return new Pair(
                    fields[0],
                    EvidenceTests.passages(fields[1].replace("\\n", "\n").split("‖")),
                    Verdict.valueOf(fields[2]),
                    fields[3]);
        }
    }

    private static List<Passage> passages(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(at -> new Passage(at + 1, "#passage-" + (at + 1), "", texts[at]))
                .toList();
    }

    static Stream<Pair> pairs() {
        try (var in = EvidenceTests.class.getResourceAsStream("/assistant/evidence.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Pair::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachSentenceGetsTheVerdictAPersonGaveIt(Pair pair) {
        var checked = Evidence.of(pair.sentence(), pair.passages());

        assertThat(checked).singleElement().satisfies(one -> {
            assertThat(one.verdict()).as("%s", one).isEqualTo(pair.verdict());
            var why = one.why();
            var detail = why != null
                    ? why.name()
                    : one.by().stream()
                            .map(passage -> Integer.toString(passage.number()))
                            .collect(Collectors.joining(" "));
            assertThat(detail).isEqualTo(pair.detail());
        });
    }

    @Test
    void thePairsAreManyAndOfEveryVerdict() {
        assertThat(pairs().count()).isGreaterThanOrEqualTo(100);
        assertThat(pairs().map(Pair::verdict)).contains(Verdict.values());
    }

    @Test
    void aTextIsCutIntoSentencesItemsAndRowsAndStaysWhole() {
        var text = """
                # お知らせ

                窓口は8時30分に開きます。[1] お待ちしています！
                - 手数料は300円
                | 証明書 | 手数料（円） |
                |---|---|
                | 住民票 | 300 |
                The fee is 300 yen. Mr. Sato opens the desk at 8:30 a.m. on weekdays.
                """;

        var checked = Evidence.of(text, passages("手数料は300円。8時30分に開く。"));

        assertThat(checked.stream().map(Checked::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(checked)
                .extracting(one -> one.text().strip())
                .contains("窓口は8時30分に開きます。[1]", "- 手数料は300円", "| 住民票 | 300 |");
        assertThat(checked)
                .filteredOn(one -> one.text().contains("住民票"))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.SUPPORTED);
        assertThat(checked).filteredOn(one -> one.text().contains("a.m.")).hasSize(1);
    }

    @Test
    void eachValueLeadsToTheSentenceThatBearsItOutOrSaysOtherwise() {
        var passages = passages("定員は20人です。", "会費は300円です。\n申込みは4月1日から。");

        assertThat(Evidence.of("定員は20人、会費は500円、問い合わせは6月まで。", passages))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.CONTRADICTED);
                    assertThat(one.values())
                            .containsExactly(
                                    new Borne("20人", passages.getFirst(), "定員は20人です。", ""),
                                    new Borne("500円", passages.get(1), "会費は300円です。", "300円"),
                                    new Borne("6月", null, "", ""));
                });
    }

    @Test
    void valuesThatStandInPlacesApartAreEachShownThoughTheSentenceIsNotSupported() {
        assertThat(Evidence.of("対象は32件、費用は500円です。", passages("対象は32件。", "費用は500円。")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.NOT_FOUND);
                    assertThat(one.missing()).isEmpty();
                    assertThat(one.values()).allMatch(Borne::found);
                });
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Evidence.of("郡山市の手数料は500円です。", passages("郡山市の手数料は300円。")))
                .singleElement()
                .satisfies(one -> assertThat(one.missing()).containsExactly("500円"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人口は32万人です。みんなで歩きましょう。 | 1
            郡山市は桃がおいしい。公園条例を改正した。 | 2
            春の花が咲きました。                     | 0
            """)
    void sentencesThatStateSomethingAreNamed(String text, int stating) {
        assertThat(Evidence.stating(text, 100)).hasSize(stating);
    }

    @Test
    void withoutAnyPassageNothingThatIsStatedIsFound() {
        assertThat(Evidence.of("手数料は300円です。", List.of()))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.NOT_FOUND);
    }
}
