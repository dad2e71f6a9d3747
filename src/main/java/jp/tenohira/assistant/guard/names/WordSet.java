package jp.tenohira.assistant.guard.names;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Words that are looked up far more often than they are found: most that are no member already begin or end with a letter no member does. */
final class WordSet {

    private final Set<String> words = new HashSet<>();
    private final BitSet first = new BitSet(Character.MAX_VALUE + 1);
    private final BitSet last = new BitSet(Character.MAX_VALUE + 1);

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
        return !word.isEmpty()
                && first.get(word.charAt(0))
                && last.get(word.charAt(word.length() - 1))
                && words.contains(word);
    }

    Set<String> all() {
        return words;
    }
}
