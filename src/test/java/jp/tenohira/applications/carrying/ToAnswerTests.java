package jp.tenohira.applications.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import org.junit.jupiter.api.Test;

class ToAnswerTests {

    @Test
    void aQuestionOfALaterItemFollowsItWhenAnItemBeforeItIsRemoved() {
        var removed = AnswerPath.parse("children/1");

        assertThat(at("children/2/school").movedUpBehind(removed).path())
                .isEqualTo(AnswerPath.parse("children/1/school"));
        assertThat(at("children/0/school").movedUpBehind(removed).path())
                .isEqualTo(AnswerPath.parse("children/0/school"));
        assertThat(at("vehicles/2/plate").movedUpBehind(removed).path())
                .isEqualTo(AnswerPath.parse("vehicles/2/plate"));
        assertThat(at("children").movedUpBehind(removed).path()).isEqualTo(AnswerPath.parse("children"));
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
