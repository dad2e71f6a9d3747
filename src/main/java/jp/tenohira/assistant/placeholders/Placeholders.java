package jp.tenohira.assistant.placeholders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;

/**
 * What stands for what in one request: ⟦氏名1⟧ for a name, and so on. Lives in memory and as long as the request; never printed.
 */
public final class Placeholders {

    static final char OPEN = '⟦';
    static final char CLOSE = '⟧';

    private final Map<String, String> byOriginal;
    private final Map<String, String> byPlaceholder;

    private Placeholders(Map<String, String> byOriginal) {
        this.byOriginal = byOriginal;
        this.byPlaceholder = byOriginal.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    public static Placeholders none() {
        return new Placeholders(Map.of());
    }

    /** One for each different thing that was found; numbers the text uses already are left out. */
    public static Placeholders of(String text, List<Finding> findings) {
        var byOriginal = new LinkedHashMap<String, String>();
        var last = new LinkedHashMap<String, Integer>();
        for (var finding : findings) {
            var original = text.substring(finding.start(), finding.end());
            if (!byOriginal.containsKey(original)) {
                byOriginal.put(original, next(text, word(finding.kind()), last));
            }
        }
        return new Placeholders(byOriginal);
    }

    private static String next(String text, String word, Map<String, Integer> last) {
        while (true) {
            var placeholder = OPEN + word + last.merge(word, 1, Integer::sum) + CLOSE;
            if (!text.contains(placeholder)) {
                return placeholder;
            }
        }
    }

    /** The text with every place where an original stands replaced, longer originals first. */
    public String hide(String text) {
        var longest = byOriginal.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var hidden = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var here = at;
            var found = longest.stream()
                    .filter(original -> text.startsWith(original, here))
                    .findFirst();
            if (found.isPresent()) {
                hidden.append(byOriginal.get(found.get()));
                at += found.get().length();
            } else {
                hidden.append(text.charAt(at++));
            }
        }
        return hidden.toString();
    }

    /** Puts the originals back, as often as placeholders come in an answer. */
    public Restoring restoring() {
        return new Restoring(byPlaceholder);
    }

    /** What must not be found in what is sent. */
    public List<String> originals() {
        return new ArrayList<>(byOriginal.keySet());
    }

    public int size() {
        return byOriginal.size();
    }

    public boolean isEmpty() {
        return byOriginal.isEmpty();
    }

    /** Says how many, never what. */
    @Override
    public String toString() {
        return "Placeholders[" + size() + "]";
    }

    private static String word(FindingKind kind) {
        return switch (kind) {
            case PERSON_NAME -> "氏名";
            case ADDRESS -> "住所";
            case POSTAL_CODE -> "郵便番号";
            case PHONE -> "電話";
            case EMAIL -> "メール";
            case BIRTH_DATE -> "生年月日";
            case BANK_ACCOUNT -> "口座";
            case VEHICLE_NUMBER -> "車両";
            default -> "番号";
        };
    }
}
