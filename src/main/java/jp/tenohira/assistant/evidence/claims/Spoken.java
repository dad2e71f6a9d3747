package jp.tenohira.assistant.evidence.claims;

import java.util.Set;

/**
 * What a sentence speaks of.
 *
 * @param words all its words
 * @param lead those before は; empty where it has none
 */
public record Spoken(Set<String> words, Set<String> lead) {

    public Spoken {
        words = Set.copyOf(words);
        lead = Set.copyOf(lead);
    }
}
