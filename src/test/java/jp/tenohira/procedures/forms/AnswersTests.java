package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTests {

    @Test
    void theSameAnswersHaveTheSameBytesHoweverTheyCameAbout() {
        var sent = Trial.answers("{ \"b\": 1, \"a\": {\"y\": \"葛󠄀\", \"x\": true} }");
        var built = Answers.EMPTY
                .with(AnswerPath.parse("a/x"), true)
                .with(AnswerPath.of("b"), 1)
                .with(AnswerPath.parse("a/y"), "葛󠄀");

        assertThat(built).isEqualTo(sent);
        assertThat(new String(built.canonicalBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"x\":true,\"y\":\"葛󠄀\"},\"b\":1}")
                .isEqualTo(new String(sent.canonicalBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void anItemRemovedFromTheMiddleLetsTheOthersMoveUp() {
        var answers = Trial.answers("{\"children\": [{\"n\": 1}, {\"n\": 2}, {\"n\": 3}]}");

        assertThat(answers.without(AnswerPath.parse("children/1")).toJson())
                .isEqualTo("{\"children\":[{\"n\":1},{\"n\":3}]}");
    }

    @Test
    void aListGrowsAtItsEndOnly() {
        var answers = Answers.EMPTY.with(AnswerPath.parse("children/0/n"), 1);

        assertThat(answers.with(AnswerPath.parse("children/1/n"), 2).toJson())
                .isEqualTo("{\"children\":[{\"n\":1},{\"n\":2}]}");
        assertThatThrownBy(() -> answers.with(AnswerPath.parse("children/2/n"), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersCannotBeChangedFromOutside() {
        var answers = Trial.answers("{\"children\": [{\"n\": 1}]}");

        assertThatThrownBy(() -> answers.values().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Answers.asMap(
                                answers.listAt(AnswerPath.of("children")).getFirst())
                        .put("n", 2))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNoDocumentOfAnswersIsRefusedWithoutRepeatingIt() {
        for (var bad : List.of(
                "[1]",
                "{\"a\":1,\"a\":2}",
                "{\"secret\":",
                "{} {}",
                "null",
                "{\"a\":".repeat(20) + "1" + "}".repeat(20))) {
            assertThatThrownBy(() -> Answers.fromJson(bad))
                    .isInstanceOf(MalformedAnswers.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void nullsAndFractionsAreKeptForTheCheckToName() {
        var form = Trial.asking("{id: hours, type: number, label: {ja: 時間, en: Hours}}");

        for (var bad : List.of("null", "1.5", "1e400", "99999999999999999999")) {
            assertThat(form.validate(Trial.answers("{\"hours\": " + bad + "}")))
                    .as(bad)
                    .singleElement()
                    .satisfies(error -> assertThat(error.path().toString()).isEqualTo("hours"));
        }
    }

    @Test
    void pathsAndPagesAreReadStrictly() {
        assertThat(AnswerPath.parse("children/0/school").htmlId()).isEqualTo("children-0-school");
        assertThatThrownBy(() -> AnswerPath.parse("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PageRef.parse("child/0")).contains(PageRef.of("child", 0));
        assertThat(PageRef.parse("child/-1")).isEmpty();
        assertThat(PageRef.parse("child/0/x")).isEmpty();
        assertThat(Map.of(PageRef.of("a"), 1)).containsKey(PageRef.parse("a").orElseThrow());
    }
}
