package jp.tenohira.assistant.evidence.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A folded sentence while it is read: what one reader took, the next does not see. */
final class Reading {

    private final StringBuilder left;
    private final String whole;
    private final List<Placed> placed = new ArrayList<>();

    Reading(String folded) {
        this.whole = folded;
        this.left = new StringBuilder(folded);
    }

    /** A claim and where it stands. */
    record Placed(int start, int end, Claim claim) {}

    /** Takes every match that makes a claim; what makes none stays. */
    void take(Pattern pattern, Function<MatchResult, List<Claim>> claims) {
        var matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            var found = claims.apply(matcher.toMatchResult());
            if (!found.isEmpty()) {
                found.forEach(claim -> placed.add(new Placed(matcher.start(), matcher.end(), claim)));
                for (var at = matcher.start(); at < matcher.end(); at++) {
                    left.setCharAt(at, ' ');
                }
            }
        }
    }

    /** What stands before a place, as it was written. */
    String before(int place, int most) {
        return whole.substring(Math.max(0, place - most), place);
    }

    String after(int place, int most) {
        return whole.substring(place, Math.min(whole.length(), place + most));
    }

    String between(Placed one, Placed other) {
        return one.end() > other.start() ? "" : whole.substring(one.end(), other.start());
    }

    String words(int start, int end) {
        return whole.substring(start, end).strip();
    }

    List<Placed> placed() {
        return placed.stream().sorted(Comparator.comparingInt(Placed::start)).toList();
    }
}
