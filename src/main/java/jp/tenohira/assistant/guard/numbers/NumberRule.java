package jp.tenohira.assistant.guard.numbers;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tenohira.assistant.FindingKind;

/**
 * How a number of a fixed length is known.
 *
 * @param shapes the ways it is written, such as {@code 4-4-4}
 * @param words what stands near it
 * @param right the check digit
 * @param bare confidence of the number alone, without words and with a wrong check digit
 * @param checked confidence of the number alone when the check digit is right
 */
record NumberRule(
        FindingKind kind,
        int digits,
        Set<String> shapes,
        Pattern words,
        Predicate<String> right,
        double bare,
        double checked) {

    /** Confidence beside the words, with a wrong check digit and with a right one. */
    private static final double TOLD = 0.9;

    private static final double TOLD_AND_RIGHT = 0.97;

    /** Confidence of what another word claims, and of a number that only the end of a line made. */
    private static final double UNLIKELY = 0.3;

    NumberRule {
        shapes = Set.copyOf(shapes);
    }

    double confidence(String number, boolean told, boolean ofThings, boolean doubtful) {
        var checks = right.test(number);
        if (told) {
            return checks ? TOLD_AND_RIGHT : TOLD;
        }
        if (ofThings || doubtful) {
            return UNLIKELY;
        }
        return checks ? checked : bare;
    }
}
