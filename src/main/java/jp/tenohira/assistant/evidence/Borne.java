package jp.tenohira.assistant.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One value or name of a sentence, and where it stands.
 *
 * @param words as the sentence says it
 * @param passage null where no passage has anything of it
 * @param excerpt the sentence of the passage; empty where there is none
 * @param instead what the passage says of the same subject instead; empty where it says the same
 */
public record Borne(String words, @Nullable Passage passage, String excerpt, String instead) {

    static Borne nowhere(String words) {
        return new Borne(words, null, "", "");
    }

    public boolean found() {
        return passage != null && instead.isEmpty();
    }

    public boolean contradicted() {
        return !instead.isEmpty();
    }
}
