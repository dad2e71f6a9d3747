package jp.tenohira.assistant.knowledge;

import java.util.List;
import java.util.Set;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.knowledge.reading.Unreadable;

/** Why a document was not taken in. */
public sealed interface IntakeRefused {

    record CannotRead(Unreadable why) implements IntakeRefused {}

    /** The same file is in the collection already. */
    record There(String title) implements IntakeRefused {}

    /** The guard gave no answer. */
    record GuardSilent() implements IntakeRefused {}

    /**
     * The guideline keeps it out.
     *
     * @param excerpt the paragraphs in which something was found, for the reader to see and contest
     * @param findings places in the excerpt
     */
    record KeptOut(Set<Integer> articles, int level, int collectionLevel, String excerpt, List<Finding> findings)
            implements IntakeRefused {}
}
