package jp.tenohira.assistant.placeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTests {

    private static final String TEXT = "佐藤花子様(090-1234-5678)と佐藤花子様の夫、佐藤太郎様";

    private static Finding found(FindingKind kind, String words) {
        var at = TEXT.indexOf(words);
        return new Finding(kind, at, at + words.length(), 0.9);
    }

    private static final Placeholders HIDING = Placeholders.of(
            TEXT,
            List.of(
                    found(FindingKind.PERSON_NAME, "佐藤花子"),
                    found(FindingKind.PHONE, "090-1234-5678"),
                    found(FindingKind.PERSON_NAME, "佐藤太郎")));

    private static final String HIDDEN = "⟦氏名1⟧様(⟦電話1⟧)と⟦氏名1⟧様の夫、⟦氏名2⟧様";

    @Test
    void theSameThingHasTheSamePlaceholderWhereverItStands() {
        assertThat(HIDING.hide(TEXT)).isEqualTo(HIDDEN);
        assertThat(HIDING.toString()).doesNotContain("佐藤");
    }

    @Test
    void aPlaceholderTheTextUsesAlreadyIsNotGivenAgain() {
        var text = "⟦氏名1⟧は空欄。佐藤花子様";
        var at = text.indexOf("佐藤");

        var hidden = Placeholders.of(text, List.of(new Finding(FindingKind.PERSON_NAME, at, at + 4, 0.9)))
                .hide(text);

        assertThat(hidden).isEqualTo("⟦氏名1⟧は空欄。⟦氏名2⟧様");
    }

    /** Every way to cut a short answer: each bit says whether the text is cut after that unit. */
    @ParameterizedTest
    @ValueSource(strings = {"⟦氏名1⟧様⟦電話1⟧", "⟦⟦氏名1⟧⟧", "⟦氏名⟦氏名2⟧", "⟦氏名3⟧⟦氏名1", "⟧⟦氏⟦電話1⟧⟦"})
    void everyChunkingOfAnAnswerGivesTheSame(String answer) {
        var expected = answer.replace("⟦氏名1⟧", "佐藤花子").replace("⟦氏名2⟧", "佐藤太郎").replace("⟦電話1⟧", "090-1234-5678");
        for (var cuts = 0; cuts < 1 << (answer.length() - 1); cuts++) {
            assertThat(restored(chunks(answer, cuts))).isEqualTo(expected);
        }
    }

    @Test
    void anyChunkingOfALongAnswerGivesTheTextBack() {
        var random = new Random(20261126);
        var answer = HIDDEN.repeat(20) + "𠮷野家⟦氏名9⟧⟦";
        var expected = TEXT.repeat(20) + "𠮷野家⟦氏名9⟧⟦";
        for (var run = 0; run < 2_000; run++) {
            var chunks = new ArrayList<String>();
            for (var at = 0; at < answer.length(); ) {
                var end = Math.min(answer.length(), at + random.nextInt(1, 9));
                chunks.add(answer.substring(at, end));
                at = end;
            }
            assertThat(restored(chunks)).isEqualTo(expected);
        }
    }

    @Test
    void anOriginalIsFoundHoweverItIsWritten() {
        var originals = List.of("090-1234-5678", "佐藤 花子");

        assertThat(leaks("０９０１２３４５６７８", originals)).isTrue();
        assertThat(leaks("090 1234 5678", originals)).isTrue();
        assertThat(leaks("090.1234.\\n5678", originals)).isTrue();
        assertThat(leaks("佐藤花子", originals)).isTrue();
        assertThat(leaks("佐藤　花子", originals)).isTrue();
        assertThat(leaks("佐藤\\n花子", originals)).isTrue();
        assertThat(leaks("⟦氏名1⟧ ⟦電話1⟧ 5678", originals)).isFalse();
        assertThat(leaks("whatever", List.of())).isFalse();
    }

    private static boolean leaks(String content, List<String> originals) {
        return Leaks.any(("{\"content\":\"" + content + "\"}").getBytes(StandardCharsets.UTF_8), originals);
    }

    private static List<String> chunks(String answer, int cuts) {
        var chunks = new ArrayList<String>();
        var from = 0;
        for (var at = 1; at < answer.length(); at++) {
            if ((cuts >> (at - 1) & 1) == 1) {
                chunks.add(answer.substring(from, at));
                from = at;
            }
        }
        chunks.add(answer.substring(from));
        return chunks;
    }

    private static String restored(List<String> chunks) {
        var restoring = HIDING.restoring();
        var text = new StringBuilder();
        for (var chunk : chunks) {
            text.append(restoring.next(chunk));
            assertThat(restoring.heldBack()).isLessThan("⟦氏名1⟧".length());
        }
        return text.append(restoring.rest()).toString();
    }
}
