package jp.tenohira.procedures.entries;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows.
 *
 * @param words parts of ID, name, reading or legal basis, all of which must be there; empty for all
 */
public record EntryFilter(
        String words,
        @Nullable String department,
        @Nullable String section,
        State state,
        @Nullable Obstacle obstacle,
        Sort sort,
        boolean descending) {

    /** Where a procedure stands. */
    public enum State {
        ALL,
        ONLINE,
        NOT_ONLINE,
        ABOLISHED
    }

    public enum Sort {
        DEPARTMENT,
        CODE,
        NAME,
        APPLICATIONS,
        ONLINE_SINCE
    }

    public static final EntryFilter EVERYTHING =
            new EntryFilter("", null, null, State.ALL, null, Sort.DEPARTMENT, false);

    Predicate<Entry> fits(LocalDate today) {
        var wanted = folded(words).split("\\s+");
        return entry -> inState(entry, today)
                && (section == null || section.equals(entry.section()))
                && (obstacle == null || entry.obstacles().contains(obstacle))
                && hasAll(entry, wanted);
    }

    private boolean inState(Entry entry, LocalDate today) {
        return switch (state) {
            case ALL -> true;
            case ONLINE -> entry.existsOn(today) && entry.online();
            case NOT_ONLINE -> entry.existsOn(today) && !entry.online();
            case ABOLISHED -> !entry.existsOn(today);
        };
    }

    private static boolean hasAll(Entry entry, String[] wanted) {
        var text = folded(String.join(" ", entry.code(), entry.name(), entry.reading(), entry.legalBasis()));
        for (var word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
