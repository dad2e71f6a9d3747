package jp.tenohira.assistant.evidence.claims;

import java.util.List;
import java.util.Set;

/**
 * What a value is stated of, as far as the words around it tell.
 *
 * @param words of two letters and more
 * @param beside years, grades and other values that belong to it: the 300円 of 令和5年度
 * @param lead those of the words that stand before the value
 */
public record Subject(Set<String> words, List<Claim> beside, Set<String> lead) {

    public Subject {
        words = Set.copyOf(words);
        beside = List.copyOf(beside);
        lead = Set.copyOf(lead);
    }

    public boolean unknown() {
        return words.isEmpty() && beside.isEmpty();
    }

    /** From 0, another one, to 1, the same. A word that holds the other one is the same word; another year is another subject. */
    public double likeness(Subject other) {
        if (beside.stream().anyMatch(own -> other.beside.stream().anyMatch(own::rivals))) {
            return 0;
        }
        var common = words.stream()
                        .filter(word -> other.words.stream().anyMatch(known -> same(word, known)))
                        .count()
                + beside.stream()
                        .filter(own -> other.beside.stream().anyMatch(known -> same(own, known)))
                        .count();
        var all = words.size() + beside.size() + other.words.size() + other.beside.size();
        return all == 0 ? 0 : Math.min(1, (double) common / (all - common));
    }

    /** How much of what words name is among others: two for a word, one for a word that holds another or stands in it. */
    public static long named(Set<String> words, Set<String> others) {
        return words.stream()
                .mapToLong(word ->
                        others.contains(word) ? 2 : others.stream().anyMatch(other -> same(word, other)) ? 1 : 0)
                .sum();
    }

    private static boolean same(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static boolean same(Claim one, Claim other) {
        return one.bornOutBy(other) || other.bornOutBy(one);
    }
}
