package jp.tenohira.procedures.forms.carrying;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;

/** What the resident has to look at again. */
final class Again {

    private static final int LONGEST_QUOTED = 40;

    private Again() {}

    /** Other widths, spaces and punctuation are no other words. */
    static Stream<Effect> wordsChanged(Situation situation, Policy policy) {
        return Losses.each(
                situation,
                policy,
                answer -> situation.stands(answer)
                        ? situation.wordsBefore(answer).entrySet().stream()
                                .flatMap(word -> changed(word, situation.wordsNow(answer)))
                                .findFirst()
                        : Optional.empty());
    }

    private static Stream<Text> changed(Map.Entry<String, Text> word, Map<String, Text> now) {
        var other = now.get(word.getKey());
        if (other == null || plain(other).equals(plain(word.getValue()))) {
            return Stream.empty();
        }
        var was = word.getValue();
        return Stream.of(
                isLong(was) || isLong(other)
                        ? Text.of("文が変わりました。もう一度お読みください。", "The text has changed. Please read it again.")
                        : Text.of("%sが%sに変わりました。", "%s now reads %s.").formatted(quoted(was), quoted(other)));
    }

    private static boolean isLong(Text words) {
        return words.in(Lang.JA).length() > LONGEST_QUOTED;
    }

    private static Text quoted(Text words) {
        return words.in(Lang.JA).isEmpty()
                ? Text.of("(なし)", "(nothing)")
                : Text.of("「%s」", "\"%s\"").formatted(words);
    }

    private static String plain(Text words) {
        return Normalizer.normalize(words.in(Lang.JA), Normalizer.Form.NFKC).replaceAll("[\\p{P}\\p{Z}\\s]", "");
    }

    static Stream<Effect> notAccepted(Situation situation, Policy policy) {
        return Losses.each(
                situation,
                policy,
                answer -> situation.isAsked(answer) && situation.stands(answer)
                        ? situation.newlyWrong(answer.path()).map(error -> error.message())
                        : Optional.empty());
    }

    static Stream<Effect> answerMissing(Situation situation, Policy policy) {
        return situation.passedAndWrong().stream()
                .filter(path -> !situation.isAnswered(path))
                .flatMap(path -> situation
                        .newlyWrong(path)
                        .map(error -> new Effect(policy, path, name(path), situation.label(path), error.message()))
                        .stream());
    }

    private static String name(AnswerPath path) {
        return path.parts().getLast();
    }
}
