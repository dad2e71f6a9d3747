package jp.tenohira.assistant.guard.names;

import java.util.Set;

/**
 * How much the kanji of a word look like a family or a given name, for names no dictionary lists: logarithms of how much more often a kanji
 * stands first, within or last in the dictionary's names than in its other nouns.
 */
final class NameLetters {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final char REPEATED = '々';
    private static final double SMOOTH = 0.5;
    private static final double MOST = 2.5;
    private static final int LONGEST = 3;

    static final NameLetters FAMILY = new NameLetters(NameLists.families());
    static final NameLetters GIVEN = new NameLetters(NameLists.givens());

    private final double[] odds = new double[(LAST - FIRST + 2) * 3];

    private NameLetters(Set<String> names) {
        var ofNames = count(names);
        var ofNouns = count(NameLists.nouns());
        for (var place = 0; place < 3; place++) {
            var named = total(ofNames, place);
            var other = total(ofNouns, place);
            for (var key = place; key < odds.length; key += 3) {
                odds[key] = Math.log((ofNames[key] + SMOOTH) / named / ((ofNouns[key] + SMOOTH) / other));
            }
        }
    }

    /** Positive for what looks like a name, at most {@link #MOST} either way. */
    double look(String text, int from, int until) {
        var length = until - from;
        if (length > LONGEST || length == 0) {
            return -MOST;
        }
        var sum = 0.0;
        for (var at = 0; at < length; at++) {
            var letter = text.charAt(from + at);
            if (!isKanji(letter)) {
                return -MOST;
            }
            sum += odds[key(letter, place(at, length))];
        }
        return Math.clamp(sum / Math.sqrt(length), -MOST, MOST);
    }

    private static int[] count(Set<String> words) {
        var counts = new int[(LAST - FIRST + 2) * 3];
        for (var word : words) {
            if (word.length() <= LONGEST && areKanji(word)) {
                for (var at = 0; at < word.length(); at++) {
                    counts[key(word.charAt(at), place(at, word.length()))]++;
                }
            }
        }
        return counts;
    }

    private static double total(int[] counts, int place) {
        var sum = 3_000 * SMOOTH;
        for (var key = place; key < counts.length; key += 3) {
            sum += counts[key];
        }
        return sum;
    }

    private static int place(int at, int length) {
        return at == 0 ? 0 : at == length - 1 ? 2 : 1;
    }

    private static int key(char kanji, int place) {
        return (kanji == REPEATED ? LAST - FIRST + 1 : kanji - FIRST) * 3 + place;
    }

    static boolean isKanji(int c) {
        return c >= FIRST && c <= LAST || c == REPEATED;
    }

    static boolean areKanji(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (!isKanji(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
