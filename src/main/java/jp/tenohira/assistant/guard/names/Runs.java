package jp.tenohira.assistant.guard.names;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of one script in a text, one after the other. */
final class Runs {

    enum Script {
        KATAKANA,
        HIRAGANA,
        KANJI,
        NONE
    }

    private final String text;
    private int start;
    private int end;
    private Script script = Script.NONE;

    Runs(String text) {
        this.text = text;
    }

    /** Goes to the next run; false at the end of the text. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end;
        script = script(text.charAt(start), Script.NONE);
        do {
            end++;
        } while (end < text.length() && script(text.charAt(end), script) == script);
        return true;
    }

    Script script() {
        return script;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String text() {
        return text.substring(start, end);
    }

    /** Whether one of these characters stands behind this run. */
    boolean isBefore(String characters) {
        return end < text.length() && characters.indexOf(text.charAt(end)) >= 0;
    }

    /** What the pattern finds from the beginning of this run on, beyond its end too. */
    Optional<MatchResult> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** A long-vowel mark is of the kana before it. */
    private static Script script(char c, Script before) {
        if (c == 'ー' && (before == Script.HIRAGANA || before == Script.KATAKANA)) {
            return before;
        }
        if (c >= 'ァ' && c <= 'ヴ') {
            return Script.KATAKANA;
        }
        if (c >= 'ぁ' && c <= 'ん') {
            return Script.HIRAGANA;
        }
        return NameLetters.isKanji(c) ? Script.KANJI : Script.NONE;
    }
}
