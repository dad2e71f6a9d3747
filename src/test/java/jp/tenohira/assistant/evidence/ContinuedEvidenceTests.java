package jp.tenohira.assistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers whose sentences speak of what an earlier one named, with what a person says of each. */
class ContinuedEvidenceTests {

    /** One sentence with its verdict and the letter a person gave it. */
    record Judged(char truth, Checked checked) {}

    private static final String SET = "/assistant/evidence-continued.tsv";

    private static Stream<Judged> judged() {
        return lines().map(line -> line.split("\t", -1)).flatMap(fields -> {
            var sentences = Evidence.of(fields[0].replace("\\n", "\n"), passages(fields[1].replace("\\n", "\n")));
            assertThat(sentences).as(fields[0]).hasSize(fields[2].length());
            return IntStream.range(0, sentences.size())
                    .mapToObj(at -> new Judged(fields[2].charAt(at), sentences.get(at)));
        });
    }

    private static List<Passage> passages(String texts) {
        var all = texts.split("‖");
        return IntStream.range(0, all.length)
                .mapToObj(at -> new Passage(at + 1, "#passage-" + (at + 1), "", all[at]))
                .toList();
    }

    private static Stream<String> lines() {
        try (var in = ContinuedEvidenceTests.class.getResourceAsStream(SET)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(String truths, Verdict verdict) {
        return judged().filter(
                        one -> truths.indexOf(one.truth()) >= 0 && one.checked().verdict() == verdict)
                .count();
    }

    @Test
    void whatIsMarkedIsMostlyAsAPersonSays() {
        assertThat(lines().count()).isGreaterThanOrEqualTo(60);
        assertThat(precision("T", Verdict.SUPPORTED)).isGreaterThan(0.95);
        assertThat(precision("F", Verdict.CONTRADICTED)).isGreaterThan(0.95);
    }

    /** The part of the sentences with a verdict that earned it. */
    private static double precision(String truth, Verdict verdict) {
        return (double) count(truth, verdict) / count("TFA", verdict);
    }

    @Test
    void aPassageBearsItselfOut() {
        lines().map(line -> passages(line.split("\t", -1)[1].replace("\\n", "\n")))
                .forEach(passages -> passages.forEach(passage -> assertThat(Evidence.of(passage.text(), passages))
                        .as(passage.text())
                        .noneMatch(Checked::unsupported)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            市民課は12人です。うち3人は非常勤です。 | 市民課は12人です。うち3人は非常勤です。税務課は20人です。うち5人は非常勤です。 | SUPPORTED
            市民課は12人です。うち5人は非常勤です。 | 市民課は12人です。うち3人は非常勤です。税務課は20人です。うち5人は非常勤です。 | CONTRADICTED
            市民税は増えました。固定資産税の収入は185億円です。 | 固定資産税の収入は185億円、市民税の収入は170億円である。 | SUPPORTED
            資産税課についてお答えします。職員は12人です。 | 市民課の職員は12人である。 | NOT_FOUND
            手数料は1点につき500円です。一度に申し込めるのは5点までです。 | 家庭ごみの出し方／4 粗大ごみ／手数料は1点につき500円です。／申込みは予約制です。／一度に申し込めるのは5点までです。 | SUPPORTED
            東部地区の集会所を回りました。会場は3か所です。 | 会場は3か所である。 | SUPPORTED
            ご案内です。／／# 南児童館／／定員は40人です。／／# 北児童館／／定員は25人です。 | 南児童館の定員は40人、北児童館の定員は25人。 | SUPPORTED
            ご案内です。／／# 南児童館／／定員は25人です。／／# 北児童館／／定員は25人です。 | 南児童館の定員は40人、北児童館の定員は25人。 | SUPPORTED
            ご案内です。／／# 北児童館／／定員は40人です。 | 南児童館の定員は40人、北児童館の定員は25人。 | CONTRADICTED
            """)
    void aSentenceSpeaksOfWhatTheOnesBeforeItNamed(String answer, String passage, Verdict last) {
        assertThat(Evidence.of(answer.replace("／", "\n"), passages(passage.replace("／", "\n")))
                        .getLast()
                        .verdict())
                .isEqualTo(last);
    }
}
