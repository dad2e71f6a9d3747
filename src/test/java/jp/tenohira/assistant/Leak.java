package jp.tenohira.assistant;

import java.util.List;

/**
 * A text with a leak from {@code start} to {@code end}.
 *
 * @param parts what of it tells as much by itself, such as a family name
 */
record Leak(FindingKind kind, String text, int start, int end, String manner, List<String> parts) {

    Leak {
        parts = List.copyOf(parts);
    }

    /** What must not be sent, without spaces; single letters are in every text. */
    List<String> secrets() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(text.substring(start, end)), parts.stream())
                .map(Leak::bare)
                .filter(secret -> secret.length() > 1)
                .toList();
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    /** Whether blocking findings of any personal kind cover the leak; spaces and line breaks between them may stay. */
    boolean coveredBy(Inspection inspection) {
        var covered = new boolean[text.length()];
        inspection.findings().stream()
                .filter(finding -> finding.blocks() && finding.kind().personal())
                .forEach(finding -> java.util.Arrays.fill(covered, finding.start(), finding.end(), true));
        for (var at = start; at < end; at++) {
            if (!covered[at] && Character.isLetterOrDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
