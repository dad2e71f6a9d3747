package jp.tenohira.assistant.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its verdict.
 *
 * @param text as it stands, with the white space around it
 * @param why null unless it cannot be checked
 * @param values all that it states, each with the place that bears it out or contradicts it
 */
public record Checked(
        String text, Verdict verdict, @Nullable Why why, List<Borne> values) {

    public Checked {
        values = List.copyOf(values);
    }

    /** The passages that bear it out. */
    public List<Passage> by() {
        return verdict == Verdict.SUPPORTED
                ? values.stream()
                        .map(Borne::passage)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** What it states and no passage has, in its words; empty though not supported where all stands in places apart. */
    public List<String> missing() {
        return List.copyOf(new LinkedHashSet<>(
                values.stream().filter(one -> !one.found()).map(Borne::words).toList()));
    }

    /** Whether somebody has to look it up before the text leaves. */
    public boolean unsupported() {
        return verdict == Verdict.NOT_FOUND || verdict == Verdict.CONTRADICTED;
    }
}
