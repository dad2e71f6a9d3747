package jp.tenohira.assistant;

import java.util.Collection;
import java.util.List;

/**
 * What the guard says of a text. The strictest of the declared and the detected level counts.
 *
 * @param findings in the order of the text
 * @param declaredLevel what the person said, 1 to 3
 * @param detectedLevel the highest level of what was found and blocks; 1 when nothing was
 */
public record Inspection(List<Finding> findings, int declaredLevel, int detectedLevel) {

    /** The highest level that may go to a model outside the city hall: 1, meant for publication (guideline, article 4). */
    public static final int HIGHEST_TO_SEND = 1;

    public Inspection {
        findings = List.copyOf(findings);
    }

    static Inspection of(List<Finding> findings, int declaredLevel) {
        var detected = findings.stream()
                .filter(Finding::blocks)
                .mapToInt(finding -> finding.kind().level())
                .max()
                .orElse(1);
        return new Inspection(findings, declaredLevel, detected);
    }

    /** The same text when some findings do not count. */
    public Inspection without(Collection<Finding> notCounting) {
        return with(findings.stream()
                .filter(finding -> !notCounting.contains(finding))
                .toList());
    }

    /** The same text with other findings. */
    public Inspection with(List<Finding> others) {
        return of(others, declaredLevel);
    }

    public int level() {
        return Math.max(declaredLevel, detectedLevel);
    }

    /** Whether the text must not be sent. */
    public boolean blocked() {
        return level() > HIGHEST_TO_SEND || findings.stream().anyMatch(Finding::blocks);
    }
}
