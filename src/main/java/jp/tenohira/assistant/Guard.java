package jp.tenohira.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    public Guard(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * @param declaredLevel the confidentiality level the person declares, 1 to 3
     * @throws IllegalArgumentException when the text is longer than {@link #LONGEST} or the level is none
     */
    public Inspection inspect(String text, int declaredLevel) {
        if (text.length() > LONGEST || declaredLevel < 1 || declaredLevel > 3) {
            throw new IllegalArgumentException("%d characters at level %d; at most %d, levels 1 to 3"
                    .formatted(text.length(), declaredLevel, LONGEST));
        }
        var reading = Reading.of(text);
        var found = new ArrayList<Finding>();
        policies.forEach(policy -> found.addAll(policy.look(reading)));
        return Inspection.of(surest(found), declaredLevel);
    }

    /** What two policies say of the same place is one finding: names and addresses are joined, of numbers the surest stays. */
    private static List<Finding> surest(List<Finding> found) {
        var byPlace = found.stream()
                .sorted(Comparator.comparingInt(Finding::start)
                        .thenComparing(Finding::confidence, Comparator.reverseOrder()))
                .toList();
        var last = new HashMap<String, Finding>();
        var kept = new ArrayList<Finding>();
        for (var one : byPlace) {
            var sort = isNumber(one.kind()) ? "number" : one.kind().name() + one.blocks();
            var before = last.get(sort);
            if (before == null || !before.overlaps(one)) {
                kept.add(one);
                last.put(sort, one);
            } else {
                var both = before.kind() == one.kind() ? before.joined(one) : before.surerOf(one);
                kept.set(kept.lastIndexOf(before), both);
                last.put(sort, both);
            }
        }
        return covered(kept);
    }

    /** A doubtful finding inside a sure one of the same kind says nothing more. */
    private static List<Finding> covered(List<Finding> kept) {
        var sure = new HashMap<FindingKind, Finding>();
        var rest = new ArrayList<Finding>();
        kept.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::blocks, Comparator.reverseOrder()));
        for (var one : kept) {
            var cover = sure.get(one.kind());
            if (one.blocks()) {
                sure.put(one.kind(), one);
            }
            if (one.blocks() || cover == null || !cover.overlaps(one)) {
                rest.add(one);
            }
        }
        return rest;
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
