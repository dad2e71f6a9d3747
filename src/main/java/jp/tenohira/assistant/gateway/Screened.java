package jp.tenohira.assistant.gateway;

import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.Gatekeeper.Silence;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.placeholders.Placeholders;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * A text after the guard, released findings and placeholders.
 *
 * @param first what was found in the text as it came
 * @param last what still counts in the text as it would go out
 * @param released findings a section head released
 */
record Screened(Inspection first, Inspection last, int released, Placeholders placeholders) {

    /** The strictest of what was declared, what the document says and what was found. */
    int level(Asked asked) {
        return Math.max(Math.max(asked.declaredLevel(), asked.documentLevel()), last.detectedLevel());
    }

    /** Whether the guideline keeps it from a model that may be given so much. */
    boolean keptFrom(int modelLevel, Asked asked) {
        return level(asked) > modelLevel
                || last.findings().stream()
                        .anyMatch(finding -> finding.blocks() && finding.kind().article() != 4);
    }

    @Component
    static class Screen {

        private final Gatekeeper gatekeeper;
        private final ContestedFindings contests;
        private final Guideline guideline;

        Screen(Gatekeeper gatekeeper, ContestedFindings contests, Guideline guideline) {
            this.gatekeeper = gatekeeper;
            this.contests = contests;
            this.guideline = guideline;
        }

        /** Begins to read what would go out. */
        Gatekeeper.Look look(String text, Asked asked) {
            return gatekeeper.look(text, asked.declaredLevel());
        }

        Outcome<Screened, Silence> screened(Staff who, Asked asked, String text, Gatekeeper.Look look) {
            return switch (look.seen()) {
                case Outcome.Refused<Inspection, Silence>(var why) -> Outcome.refused(why);
                case Outcome.Accepted<Inspection, Silence>(var first) -> {
                    var counting = counting(who, text, first);
                    var released = first.findings().size() - counting.findings().size();
                    var personal = counting.findings().stream()
                            .filter(finding ->
                                    finding.blocks() && finding.kind().personal())
                            .toList();
                    yield asked.replacing() && !personal.isEmpty()
                            ? replaced(who, asked, first, released, personal)
                            : Outcome.accepted(new Screened(first, counting, released, Placeholders.none()));
                }
            };
        }

        /** The text with placeholders is read again: what is left counts. */
        private Outcome<Screened, Silence> replaced(
                Staff who, Asked asked, Inspection first, int released, List<Finding> personal) {
            var placeholders = Placeholders.of(asked.text(), personal);
            var hidden = placeholders.hide(asked.text());
            return switch (gatekeeper.inspect(hidden, asked.declaredLevel())) {
                case Outcome.Refused<Inspection, Silence>(var why) -> Outcome.refused(why);
                case Outcome.Accepted<Inspection, Silence>(var again) ->
                    Outcome.accepted(new Screened(first, counting(who, hidden, again), released, placeholders));
            };
        }

        private Inspection counting(Staff who, String text, Inspection inspection) {
            var applied = guideline.applied(inspection);
            return applied.without(contests.released(who, text, applied.findings()));
        }
    }
}
