package jp.tenohira.procedures.forms.releases.comparing;

import java.util.List;

/**
 * One difference between two versions.
 *
 * @param name what the part is called: a label, or its name in the definition
 * @param keys which of its settings, from the outside inwards, such as label, ja; empty for the part as a whole
 * @param before as it was; empty when there was nothing
 * @param after as it is; empty when there is nothing
 */
public record Change(Kind kind, Part part, String name, List<String> keys, String before, String after) {

    public Change {
        keys = List.copyOf(keys);
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    public enum Part {
        FORM,
        PAGE,
        QUESTION,
        GROUP,
        TABLE,
        CHECK
    }
}
