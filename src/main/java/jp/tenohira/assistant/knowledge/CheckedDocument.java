package jp.tenohira.assistant.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.Gatekeeper;
import jp.tenohira.assistant.gateway.Gatekeeper.Silence;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.knowledge.reading.Block;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Reads a document as the guideline demands, in parts the guard can take; what it finds is refused, or blackened where that was asked. */
@Component
class CheckedDocument {

    static final String BLACK = "■■■";

    private static final int PART = 50_000;
    private static final int LONGEST_EXCERPT = 3_000;
    private static final int IMITATION = 6;

    /** The longest the guard may take for all parts together. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Gatekeeper gatekeeper;
    private final ContestedFindings contests;
    private final Guideline guideline;
    private final Clock clock;

    CheckedDocument(Gatekeeper gatekeeper, ContestedFindings contests, Guideline guideline, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.contests = contests;
        this.guideline = guideline;
        this.clock = clock;
    }

    /** @param level the strictest of what was declared and what the document says */
    record Checked(List<Block> blocks, int level, int masked) {}

    Outcome<Checked, IntakeRefused> check(
            Staff who, List<Block> blocks, int declaredLevel, int collectionLevel, boolean masking) {
        try {
            return checked(who, blocks, declaredLevel, collectionLevel, masking);
        } catch (RuntimeException e) {
            // Its message may quote the document. Nothing is kept.
            return Outcome.refused(new IntakeRefused.GuardSilent());
        }
    }

    private Outcome<Checked, IntakeRefused> checked(
            Staff who, List<Block> blocks, int declaredLevel, int collectionLevel, boolean masking) {
        var kept = new ArrayList<Block>();
        var excerpt = new StringBuilder();
        var articles = new TreeSet<Integer>();
        var level = declaredLevel;
        var masked = 0;
        var until = clock.instant().plus(LONGEST);
        for (var part : parts(blocks)) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("The guard took too long");
            }
            var text = String.join("\n", part.stream().map(Block::text).toList());
            var counting = blocking(who, text);
            var hidden = masking
                    ? counting.stream()
                            .filter(finding -> finding.kind().personal())
                            .toList()
                    : List.<Finding>of();
            var left = counting.stream()
                    .filter(finding -> !hidden.contains(finding))
                    .toList();
            for (var finding : left) {
                level = Math.max(
                        level, finding.kind().personal() ? 1 : finding.kind().level());
                if (finding.kind().personal() || finding.kind().level() > collectionLevel) {
                    articles.add(finding.kind().article());
                    quote(excerpt, text, finding);
                }
            }
            masked += hidden.size();
            kept.addAll(hidden.isEmpty() ? part : blackened(part, hidden));
        }
        if (level > collectionLevel && articles.isEmpty()) {
            articles.add(4);
        }
        if (!articles.isEmpty()) {
            var shown = excerpt.toString();
            return Outcome.refused(new IntakeRefused.KeptOut(
                    articles, level, collectionLevel, shown, inspected(shown).findings()));
        }
        return Outcome.accepted(new Checked(List.copyOf(kept), level, masked));
    }

    /** What counts: no document asks for an imitation, whatever it says of styles. */
    private List<Finding> blocking(Staff who, String text) {
        var inspection = inspected(text);
        return inspection.without(contests.released(who, text, inspection.findings())).findings().stream()
                .filter(finding -> finding.blocks() && finding.kind().article() != IMITATION)
                .toList();
    }

    /** What the guard found, as the guideline in force has it. */
    private Inspection inspected(String text) {
        return switch (gatekeeper.inspect(text, 1)) {
            case Outcome.Accepted<Inspection, Silence>(var inspection) -> guideline.applied(inspection);
            case Outcome.Refused<Inspection, Silence>(var why) -> throw new IllegalStateException(why.name());
        };
    }

    private static void quote(StringBuilder excerpt, String text, Finding finding) {
        var start = text.lastIndexOf('\n', finding.start()) + 1;
        var end = text.indexOf('\n', finding.end());
        var line = text.substring(Math.min(start, finding.start()), end < 0 ? text.length() : end);
        if (excerpt.indexOf(line) < 0 && excerpt.length() + line.length() < LONGEST_EXCERPT) {
            excerpt.append(line).append('\n');
        }
    }

    private static List<List<Block>> parts(List<Block> blocks) {
        var parts = new ArrayList<List<Block>>();
        var part = new ArrayList<Block>();
        var length = 0;
        for (var block : blocks) {
            if (length + block.text().length() > PART && !part.isEmpty()) {
                parts.add(List.copyOf(part));
                part.clear();
                length = 0;
            }
            part.add(block);
            length += block.text().length() + 1;
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    /** The places found, in the blocks they fall into. */
    private static List<Block> blackened(List<Block> part, List<Finding> found) {
        var blocks = new ArrayList<Block>();
        var start = 0;
        for (var block : part) {
            var text = new StringBuilder(block.text());
            var from = start;
            found.stream()
                    .filter(finding -> finding.start() < from + block.text().length() && finding.end() > from)
                    .sorted(java.util.Comparator.comparingInt(Finding::start).reversed())
                    .forEach(finding -> text.replace(
                            Math.max(0, finding.start() - from), Math.min(text.length(), finding.end() - from), BLACK));
            blocks.add(new Block(block.page(), block.heading(), text.toString()));
            start += block.text().length() + 1;
        }
        return blocks;
    }
}
