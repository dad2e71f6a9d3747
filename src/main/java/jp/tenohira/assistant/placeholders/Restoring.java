package jp.tenohira.assistant.placeholders;

import java.util.Map;

/**
 * Puts the originals back into an answer while it comes in pieces cut anywhere. It holds back only what may still become a placeholder:
 * less than the longest one.
 */
public final class Restoring {

    private final Map<String, String> originals;
    private final int longest;
    private final StringBuilder held = new StringBuilder();

    Restoring(Map<String, String> originals) {
        this.originals = originals;
        this.longest =
                originals.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** What of the answer so far can be shown and was not yet. */
    public String next(String piece) {
        if (originals.isEmpty()) {
            return piece;
        }
        held.append(piece);
        var shown = new StringBuilder();
        var at = 0;
        while (at < held.length()) {
            if (held.charAt(at) != Placeholders.OPEN) {
                shown.append(held.charAt(at++));
                continue;
            }
            var end = held.indexOf(String.valueOf(Placeholders.CLOSE), at);
            var original = end < 0 || end - at >= longest ? null : originals.get(held.substring(at, end + 1));
            if (original != null) {
                shown.append(original);
                at = end + 1;
            } else if (end < 0 && mayBecomeOne(held.substring(at))) {
                break;
            } else {
                shown.append(held.charAt(at++));
            }
        }
        held.delete(0, at);
        return shown.toString();
    }

    /** What was held back when the answer ended. */
    public String rest() {
        var rest = held.toString();
        held.setLength(0);
        return rest;
    }

    /** How many UTF-16 units are held back now. */
    int heldBack() {
        return held.length();
    }

    private boolean mayBecomeOne(String beginning) {
        return originals.keySet().stream().anyMatch(placeholder -> placeholder.startsWith(beginning));
    }
}
