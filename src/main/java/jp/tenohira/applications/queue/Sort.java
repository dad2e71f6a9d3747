package jp.tenohira.applications.queue;

import java.util.List;

/** The orders of the queue; each is the order of an index. The columns are written here and never come from a request. */
public enum Sort {
    SUBMITTED("submitted", List.of("c.submitted_at", "c.id")),
    RECEIPT("receipt", List.of("c.receipt", "c.id")),
    STATE("state", List.of("c.state", "c.submitted_at", "c.id")),
    DUE("due", List.of("c.due_on", "c.submitted_at", "c.id")),
    PROCEDURE("procedure", List.of("c.procedure", "c.submitted_at", "c.id"));

    private final String word;
    private final List<String> columns;

    Sort(String word, List<String> columns) {
        this.word = word;
        this.columns = columns;
    }

    /** The word in an address. */
    public String word() {
        return word;
    }

    List<String> columns() {
        return columns;
    }

    /** The order of a word; the time of submission for anything unknown. */
    static Sort of(String word) {
        for (var sort : values()) {
            if (sort.word.equals(word)) {
                return sort;
            }
        }
        return SUBMITTED;
    }
}
