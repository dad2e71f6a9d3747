package jp.tenohira.assistant.placeholders;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.guard.reading.Reading;

/**
 * The last look at the bytes before they go: is anything in them that a placeholder was to hide? Searched as it was typed, as the guard
 * reads it without spaces, and by its digits alone.
 */
public final class Leaks {

    /** Fewer digits than these are in every second text; typed and folded they are searched all the same. */
    private static final int FEWEST_DIGITS = 6;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\p{Nd})[^\\p{L}\\p{Nd}]{1,3}(?=\\p{Nd})");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private Leaks() {}

    /** @param bytes JSON in UTF-8 in which only what must be is escaped */
    public static boolean any(byte[] bytes, List<String> originals) {
        if (originals.isEmpty()) {
            return false;
        }
        var typed = new String(bytes, StandardCharsets.UTF_8);
        var unescaped = typed.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
        var folded = folded(unescaped);
        var digits = BETWEEN_DIGITS.matcher(folded).replaceAll("");
        return originals.stream()
                .anyMatch(original -> typed.contains(original)
                        || unescaped.contains(original)
                        || folded.contains(folded(original))
                        || isIn(digits, NO_DIGIT.matcher(folded(original)).replaceAll("")));
    }

    private static boolean isIn(String text, String digits) {
        return digits.length() >= FEWEST_DIGITS && text.contains(digits);
    }

    private static String folded(String text) {
        var read = Reading.of(Normalizer.normalize(text, Normalizer.Form.NFKC)).text();
        return SPACES.matcher(read).replaceAll("");
    }
}
