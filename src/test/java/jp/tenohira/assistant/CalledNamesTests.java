package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names in hiragana alone beside さん, 様 and labels, and sentences in hiragana that name nobody. */
class CalledNamesTests {

    private final Guard guard = LeakSetTests.guard();

    private static List<String> lines(String file) {
        try (var in = CalledNamesTests.class.getResourceAsStream("/assistant/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> named(String text) {
        return guard.inspect(text, 1).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.PERSON_NAME && finding.blocks())
                .toList();
    }

    private boolean keptBack(String text, String name) {
        var from = text.indexOf(name);
        var found = named(text);
        return IntStream.range(from, from + name.length())
                .filter(at -> Character.isLetter(text.charAt(at)))
                .allMatch(at -> found.stream().anyMatch(finding -> finding.start() <= at && at < finding.end()));
    }

    @Test
    void namesAreKeptBack() {
        var missed = lines("kana-names.tsv").stream()
                .filter(line -> !keptBack(line.split("\t")[0], line.split("\t")[1]))
                .toList();

        System.out.println("Names in hiragana overlooked: " + missed.size() + " " + missed);
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void sentencesThatNameNobodyPass() {
        var sentences = lines("kana-nameless.txt");

        var hit = sentences.stream()
                .filter(sentence -> !named(sentence).isEmpty())
                .toList();

        System.out.println("Name-free sentences in hiragana hit: " + hit);
        assertThat(hit.size() / (double) sentences.size()).isLessThanOrEqualTo(0.05);
    }
}
