package jp.tenohira.assistant.outputs;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text as comparison reads it: NFKC, lower case, letters and digits only; each leads back to its place. */
final class Letters {

    private final String text;
    private final int[] places;
    private final int[] ends;

    private Letters(String text, int[] places, int[] ends) {
        this.text = text;
        this.places = places;
        this.ends = ends;
    }

    static Letters of(String text) {
        var letters = new StringBuilder(text.length());
        var places = new int[text.length() + 16];
        var ends = new int[text.length() + 16];
        for (var at = 0; at < text.length(); ) {
            var next = at + Character.charCount(text.codePointAt(at));
            var folded = Normalizer.normalize(text.substring(at, next), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (var c : folded.toCharArray()) {
                if (Character.isLetterOrDigit(c)) {
                    if (letters.length() == places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                        ends = Arrays.copyOf(ends, places.length);
                    }
                    places[letters.length()] = at;
                    ends[letters.length()] = next;
                    letters.append(c);
                }
            }
            at = next;
        }
        return new Letters(letters.toString(), places, ends);
    }

    String text() {
        return text;
    }

    /** Where the letter begins in the text as it was given. */
    int place(int letter) {
        return places[letter];
    }

    /** After the letter in the text as it was given. */
    int end(int letter) {
        return ends[letter];
    }
}
