package jp.tenohira.applications.bulk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;

/**
 * With what a bulk action is done.
 *
 * @param reason to the residents: why cases are sent back or refused
 * @param assignee to whom cases are assigned; null takes them from whoever has them
 * @param texts by the code of a check: the words that replace the finding's own ones; empty words replace nothing
 * @param leftOut codes of the checks whose findings are not sent back
 */
public record BulkSettings(
        Words reason,
        @Nullable CaseOutcome outcome,
        @Nullable UUID assignee,
        Map<String, Words> texts,
        Set<String> leftOut) {

    public static final BulkSettings NONE = new BulkSettings(Words.NONE, null, null, Map.of(), Set.of());

    /** What residents are told: each in the language applied in, or the nearest that staff write. */
    public record Words(String ja, String en) {

        public static final Words NONE = new Words("", "");

        String in(Lang lang) {
            return lang == Lang.EN ? en : ja;
        }

        /** In that language; in Japanese where nothing was written in it. */
        String sayable(Lang lang) {
            return in(lang).isBlank() ? ja : in(lang);
        }
    }

    public BulkSettings {
        texts = Map.copyOf(texts);
        leftOut = Set.copyOf(leftOut);
    }
}
