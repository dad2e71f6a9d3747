package jp.tenohira.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * Reads a text as the guideline demands before it may go to a model: every policy looks at it, and what two policies say of the same
 * place in the same words is said once. A policy that fails is an exception, never a text that passes.
 */
@Component
public final class Guard {

    /** The longest text in UTF-16 units; 200 kB of Japanese in UTF-8 are about a third of it. */
    public static final int LONGEST = 200_000;

    private final List<Policy> policies;

    Guard(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * @param declaredLevel the confidentiality level the person declares, 1 to 3
     * @throws IllegalArgumentException when the text is longer than {@link #LONGEST} or the level is none
     */
    public Inspection inspect(String text, int declaredLevel) {
        if (text.length() > LONGEST || declaredLevel < 1 || declaredLevel > 3) {
            throw new IllegalArgumentException(
                    "%d characters at level %d; at most %d, levels 1 to 3".formatted(text.length(), declaredLevel, LONGEST));
        }
        var reading = Reading.of(text);
        var found = new ArrayList<Finding>();
        policies.forEach(policy -> found.addAll(policy.look(reading)));
        return Inspection.of(surest(found), declaredLevel);
    }

    /** Of findings that overlap and claim the same sort of thing, the surest stays; among equals the longest. */
    private static List<Finding> surest(List<Finding> found) {
        var kept = new ArrayList<Finding>();
        var bySureness = found.stream()
                .sorted(Comparator.comparingDouble(Finding::confidence)
                        .thenComparingInt(one -> one.end() - one.start())
                        .reversed())
                .toList();
        for (var one : bySureness) {
            if (kept.stream().noneMatch(other -> other.overlaps(one) && claimsAlike(one.kind(), other.kind()))) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return kept;
    }

    private static boolean claimsAlike(FindingKind one, FindingKind other) {
        return one == other || isNumber(one) && isNumber(other);
    }

    private static boolean isNumber(FindingKind kind) {
        return switch (kind) {
            case MY_NUMBER,
                    DRIVING_LICENCE,
                    PASSPORT,
                    RESIDENCE_CARD,
                    HEALTH_INSURANCE,
                    CARE_INSURANCE,
                    PENSION_NUMBER,
                    EMPLOYMENT_INSURANCE,
                    BANK_ACCOUNT,
                    CREDIT_CARD,
                    PHONE -> true;
            default -> false;
        };
    }
}
