package jp.tenohira.applications.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import org.junit.jupiter.api.Test;

class ToAnswerTests {

    @Test
    void aQuestionOfALaterItemFollowsItWhenAnItemBeforeItIsRemoved() {
        var removed = AnswerPath.parse("children/1");

        assertThat(after("children/2/school", removed)).contains(AnswerPath.parse("children/1/school"));
        assertThat(after("children/0/school", removed)).contains(AnswerPath.parse("children/0/school"));
        assertThat(after("vehicles/2/plate", removed)).contains(AnswerPath.parse("vehicles/2/plate"));
        assertThat(after("children", removed)).contains(AnswerPath.parse("children"));
        assertThat(after("children/1/school", removed)).isEmpty();
    }

    private static Optional<AnswerPath> after(String path, AnswerPath removed) {
        return at(path).without(removed).map(ToAnswer::path);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var question = at("children/2/school");

        assertThat(ToAnswer.read(ToAnswer.write(List.of(question)))).containsExactly(question);
    }

    private static ToAnswer at(String path) {
        return new ToAnswer(AnswerPath.parse(path), Text.of("学校", "School"), Text.of("変わりました。", "It changed."));
    }
}
