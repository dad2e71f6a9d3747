package jp.tenohira.assistant.guard.names;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that are looked up far more often than they are found: most that are no member already begin or end with a letter no member does. */
final class WordSet {

    private final Set<String> words = new HashSet<>();
    private final BitSet first = new BitSet(Character.MAX_VALUE + 1);
    private final BitSet last = new BitSet(Character.MAX_VALUE + 1);

    static WordSet of(String... words) {
        var set = new WordSet();
        set.addAll(List.of(words));
        return set;
    }

    void add(String word) {
        if (words.add(word) && !word.isEmpty()) {
            first.set(word.charAt(0));
            last.set(word.charAt(word.length() - 1));
        }
    }

    void addAll(Collection<String> all) {
        all.forEach(this::add);
    }

    boolean contains(String word) {
        return contains(word, 0, word.length());
    }

    /** Whether a part of a text is one of them. */
    boolean contains(String text, int from, int until) {
        return from < until
                && first.get(text.charAt(from))
                && last.get(text.charAt(until - 1))
                && words.contains(text.substring(from, until));
    }

    Set<String> all() {
        return words;
    }
}
