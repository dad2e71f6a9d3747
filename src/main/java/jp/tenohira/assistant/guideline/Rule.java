package jp.tenohira.assistant.guideline;

import java.util.Arrays;
import java.util.Optional;
import jp.tenohira.assistant.FindingKind;
import org.jspecify.annotations.Nullable;

/** What the desk does by itself under an article. */
public enum Rule {
    READ_AND_TESTED(1, null),
    TEXT_ONLY(2, null),
    APPROVED_MODELS(3, null),
    LEVELS(4, null),
    UNPUBLISHED(4, FindingKind.UNPUBLISHED),
    PERSONAL_DATA(5, null),
    IMITATION(6, FindingKind.IMITATION),
    TRUTH_CHECKED(7, null),
    SIMILARITY_CHECKED(8, null),
    SUITABLE(9, null),
    GUIDED_LOOP(10, null);

    private final int article;
    private final @Nullable FindingKind optional;

    Rule(int article, @Nullable FindingKind optional) {
        this.article = article;
        this.optional = optional;
    }

    /** The article it belongs to; the first ten keep their numbers in every version. */
    public int article() {
        return article;
    }

    /** Whether a version may let it rest: it then shows what it finds and keeps nothing back. */
    public boolean mayRest() {
        return optional != null;
    }

    /** The rule by which findings of a kind keep a text back, if a version may let it rest. */
    static Optional<Rule> of(FindingKind kind) {
        return Arrays.stream(values()).filter(rule -> rule.optional == kind).findFirst();
    }
}
