package jp.tenohira.assistant.guard.reading;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tries a pattern only where one of the characters stands with which its matches begin: most of a text has none of them. */
public final class Anchors {

    private final BitSet first = new BitSet(Character.MAX_VALUE + 1);
    private final Pattern pattern;

    /** @param first every character with which a match can begin */
    public Anchors(String first, Pattern pattern) {
        first.chars().forEach(this.first::set);
        this.pattern = pattern;
    }

    /** Every character from one to another. */
    public static String range(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Every match, in the order of the text, none overlapping the one before it. */
    public void each(Reading reading, Consumer<Matcher> found) {
        var text = reading.text();
        var matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        for (var at = 0; at < text.length(); at++) {
            if (first.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                found.accept(matcher);
                at = Math.max(at, matcher.end() - 1);
            }
        }
    }
}
