package jp.tenohira.procedures.forms.carrying;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.carrying.Situation.Answered;

/** What would lose an answer. */
final class Losses {

    private Losses() {}

    static Stream<Effect> questionGone(Situation situation, Policy policy) {
        return each(
                situation,
                policy,
                answer -> situation.now(answer).isPresent()
                        ? Optional.empty()
                        : Optional.of(Text.of("この質問はなくなりました。", "The question is gone.")));
    }

    static Stream<Effect> questionMoved(Situation situation, Policy policy) {
        return each(
                situation,
                policy,
                answer -> situation.now(answer).isEmpty() || situation.sameGroup(answer)
                        ? Optional.empty()
                        : Optional.of(Text.of(
                                "この質問は別の単位で尋ねるようになりました。", "The question is asked for each of something else.")));
    }

    static Stream<Effect> kindChanged(Situation situation, Policy policy) {
        return each(
                situation,
                policy,
                answer -> situation.now(answer).isEmpty() || situation.sameKind(answer)
                        ? Optional.empty()
                        : Optional.of(Text.of("この質問の答え方が変わりました。", "The question is answered in another way.")));
    }

    /**
     * A question that is not asked only because an answer before it is no longer accepted waits for that answer: nothing is
     * lost, the draft keeps it.
     */
    static Stream<Effect> notAsked(Situation situation, Policy policy) {
        return each(
                situation,
                policy,
                answer -> !situation.stands(answer)
                                || situation.isAsked(answer)
                                || (situation.sameConditions(answer) && situation.anyUnread())
                        ? Optional.empty()
                        : Optional.of(Text.of(
                                "お答えの内容では、この質問は尋ねなくなりました。", "With your answers the question is no longer asked.")));
    }

    static Stream<Effect> optionGone(Situation situation, Policy policy) {
        return each(
                situation,
                policy,
                answer -> situation.stands(answer)
                        ? situation.wordsBefore(answer).entrySet().stream()
                                .filter(word -> !situation.wordsNow(answer).containsKey(word.getKey()))
                                .findFirst()
                                .map(word -> gone(word.getValue()))
                        : Optional.empty());
    }

    private static Text gone(Text option) {
        return Text.of("選んだ「%s」がなくなりました。", "Your choice \"%s\" is gone.").formatted(option);
    }

    static Stream<Effect> each(Situation situation, Policy policy, Function<Answered, Optional<Text>> why) {
        return situation.answered().stream()
                .flatMap(answer -> why.apply(answer).stream()
                        .map(text -> new Effect(
                                policy,
                                answer.path(),
                                answer.question().id(),
                                answer.question().label(),
                                text)));
    }
}
