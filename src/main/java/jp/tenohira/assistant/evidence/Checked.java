package jp.tenohira.assistant.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its verdict.
 *
 * @param text as it stands, with the white space around it
 * @param why null unless it cannot be checked
 * @param by the passages that bear it out
 * @param missing what it states and no passage has, in its words
 */
public record Checked(
        String text, Verdict verdict, @Nullable Why why, List<Passage> by, List<String> missing) {

    public Checked {
        by = List.copyOf(by);
        missing = List.copyOf(missing);
    }

    static Checked unchecked(String text, Why why) {
        return new Checked(text, Verdict.NOT_CHECKABLE, why, List.of(), List.of());
    }
}
