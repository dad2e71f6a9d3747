package jp.tenohira.assistant.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.admission.Admissions.Missing;
import jp.tenohira.assistant.models.UpstreamFailed;
import org.jspecify.annotations.Nullable;

/** Why nothing was sent, or why no answer came. */
public sealed interface Refusal {

    /** @param parameter the part of the request that does not fit */
    record Malformed(String parameter, String why) implements Refusal {}

    record TooLong(int characters, int most) implements Refusal {}

    record ModelUnknown(String name) implements Refusal {}

    /**
     * The guideline was not read or the test not passed: article 1.
     *
     * @param who the account or the token that asked
     */
    record NotAdmitted(Set<Missing> missing, UUID who) implements Refusal {

        public static final int ARTICLE = 1;

        public NotAdmitted {
            missing = Set.copyOf(missing);
        }
    }

    /** Pictures, sound and films: article 2. */
    record NotText(String parameter) implements Refusal {

        public static final int ARTICLE = 2;
    }

    /** The guard gave no answer. */
    record GuardSilent(Gatekeeper.Silence why) implements Refusal {}

    /**
     * The guideline keeps the text back.
     *
     * @param modelLevel the highest level the model may be given
     * @param text what the findings' places are in
     */
    record Blocked(Inspection inspection, int level, int modelLevel, String text) implements Refusal {

        /** The articles that keep it back. */
        public Set<Integer> articles() {
            var articles = inspection.findings().stream()
                    .filter(Finding::blocks)
                    .map(finding -> finding.kind().article())
                    .filter(article -> article != 4 || level > modelLevel)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (level > modelLevel && articles.isEmpty()) {
                articles.add(4);
            }
            return articles;
        }
    }

    /** Personal data stood in what was about to be sent although it had been replaced. */
    record WouldLeak() implements Refusal {}

    record TooFast(Duration left) implements Refusal {}

    record QuotaUsed(boolean ofSection, int most) implements Refusal {}

    record BudgetSpent(boolean ofSection, int yenAMonth) implements Refusal {}

    record Upstream(UpstreamFailed.Cause cause, @Nullable Duration retryAfter) implements Refusal {}
}
