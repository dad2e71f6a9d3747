package jp.tenohira.procedures.forms.carrying;

import java.util.stream.Stream;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;

/**
 * The rules. They follow from one sentence: whatever counts today must count tomorrow, with the same value and the same
 * meaning. A question's name stands for its meaning, an option's value for the option; what a resident chose or agreed to are
 * words.
 */
public enum Policy {
    QUESTION_GONE(Verdict.BLOCKED, Text.of("回答済みの質問がなくなる", "An answered question is gone"), Losses::questionGone),
    QUESTION_MOVED(
            Verdict.BLOCKED,
            Text.of("回答済みの質問の繰り返しの単位が変わる", "An answered question is asked for each of something else"),
            Losses::questionMoved),
    KIND_CHANGED(
            Verdict.BLOCKED, Text.of("回答済みの質問の種類が変わる", "An answered question is of another type"), Losses::kindChanged),
    NOT_ASKED(
            Verdict.BLOCKED,
            Text.of("回答済みの質問が、その回答の組合せでは表示されなくなる", "With these answers an answered question is no longer asked"),
            Losses::notAsked),
    OPTION_GONE(Verdict.BLOCKED, Text.of("選ばれている選択肢がなくなる", "A chosen option is gone"), Losses::optionGone),
    WORDS_CHANGED(
            Verdict.ANSWER_AGAIN,
            Text.of("選んだ選択肢・同意した文・単位の言葉が変わる", "The chosen option, the text agreed to or the unit reads differently"),
            Again::wordsChanged),
    NOT_ACCEPTED(
            Verdict.ANSWER_AGAIN,
            Text.of("回答が新しい条件に合わなくなる", "An answer no longer meets the rules"),
            Again::notAccepted),
    ANSWER_MISSING(
            Verdict.ANSWER_AGAIN,
            Text.of("回答を終えたところに必須の質問が加わる", "A question is added where the resident has already been"),
            Again::answerMissing);

    private final Verdict verdict;
    private final Text said;
    private final Rule rule;

    Policy(Verdict verdict, Text said, Rule rule) {
        this.verdict = verdict;
        this.said = said;
        this.rule = rule;
    }

    interface Rule {
        Stream<Effect> judge(Situation situation, Policy policy);
    }

    /** What is done with a draft of which it says something. */
    public Verdict verdict() {
        return verdict;
    }

    /** What it means, for those who release a form. */
    public Text said() {
        return said;
    }

    Stream<Effect> judge(Situation situation) {
        return rule.judge(situation, this);
    }
}
