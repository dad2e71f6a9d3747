package jp.tenohira.assistant.guideline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the guideline, in force, waiting or past.
 *
 * @param version from 1, the shipped one
 * @param resting rules that only show what they find
 * @param since the day it came into force; null while nobody has approved it
 * @param proposedBy null for the shipped one
 */
public record GuidelineVersion(
        int version,
        List<Guideline.Article> articles,
        Set<Rule> resting,
        String note,
        @Nullable LocalDate since,
        @Nullable Instant proposedAt,
        @Nullable UUID proposedBy,
        String proposedName,
        Decision decision,
        @Nullable Instant decidedAt,
        String decidedName) {

    /** What became of it. */
    public enum Decision {
        OPEN,
        APPROVED,
        REJECTED
    }

    public GuidelineVersion {
        articles = List.copyOf(articles);
        resting = Set.copyOf(resting);
    }
}
