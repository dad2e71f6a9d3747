package jp.tenohira.assistant.guard.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much the kanji of a word look like a family or a given name, for names no dictionary lists: logarithms of how much more often a kanji
 * stands first, within or last in the dictionary's names than in its other nouns.
 */
final class NameLetters {

    private static final double SMOOTH = 0.5;
    private static final double MOST = 2.5;
    private static final int LONGEST = 3;

    static final NameLetters FAMILY = new NameLetters(NameLists.families());
    static final NameLetters GIVEN = new NameLetters(NameLists.givens());

    private final Map<Integer, Double> odds = new HashMap<>();
    private final double[] unseen = new double[3];

    private NameLetters(Set<String> names) {
        var ofNames = count(names);
        var ofNouns = count(NameLists.nouns());
        for (var place = 0; place < 3; place++) {
            var named = total(ofNames, place);
            var other = total(ofNouns, place);
            unseen[place] = Math.log(other / named);
            for (var key : ofNames.keySet()) {
                if (key % 3 == place) {
                    var one = (ofNames.getOrDefault(key, 0) + SMOOTH) / named;
                    var two = (ofNouns.getOrDefault(key, 0) + SMOOTH) / other;
                    odds.put(key, Math.log(one / two));
                }
            }
            for (var key : ofNouns.keySet()) {
                if (key % 3 == place && !odds.containsKey(key)) {
                    odds.put(key, Math.log(SMOOTH / named / ((ofNouns.getOrDefault(key, 0) + SMOOTH) / other)));
                }
            }
        }
    }

    /** Positive for what looks like a name, at most {@link #MOST} either way. */
    double look(String written) {
        if (written.length() > LONGEST || written.isEmpty()) {
            return -MOST;
        }
        var sum = 0.0;
        for (var at = 0; at < written.length(); at++) {
            var place = place(at, written.length());
            sum += odds.getOrDefault(key(written.charAt(at), place), unseen[place]);
        }
        return Math.clamp(sum / Math.sqrt(written.length()), -MOST, MOST);
    }

    private static Map<Integer, Integer> count(Set<String> words) {
        var counts = new HashMap<Integer, Integer>();
        for (var word : words) {
            if (word.length() <= 3 && word.chars().allMatch(NameLetters::isKanji)) {
                for (var at = 0; at < word.length(); at++) {
                    counts.merge(key(word.charAt(at), place(at, word.length())), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static double total(Map<Integer, Integer> counts, int place) {
        return counts.entrySet().stream()
                        .filter(entry -> entry.getKey() % 3 == place)
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                + 3_000 * SMOOTH;
    }

    private static int place(int at, int length) {
        return at == 0 ? 0 : at == length - 1 ? 2 : 1;
    }

    private static int key(char kanji, int place) {
        return kanji * 3 + place;
    }

    static boolean isKanji(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '々';
    }
}
