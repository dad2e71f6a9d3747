package jp.tenohira.assistant.web.guideline;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Wording;

/** Two wordings of a text, with the part of each in which they differ. */
final class Wordings {

    private Wordings() {}

    static List<Wording> of(String nameOfOne, String one, String nameOfOther, String other) {
        var begins = 0;
        var shorter = Math.min(one.length(), other.length());
        while (begins < shorter && one.charAt(begins) == other.charAt(begins)) {
            begins++;
        }
        if (begins > 0 && Character.isHighSurrogate(one.charAt(begins - 1))) {
            begins--;
        }
        var ends = 0;
        while (ends < shorter - begins
                && one.charAt(one.length() - 1 - ends) == other.charAt(other.length() - 1 - ends)) {
            ends++;
        }
        if (ends > 0 && Character.isLowSurrogate(one.charAt(one.length() - ends))) {
            ends--;
        }
        return List.of(cut(nameOfOne, one, begins, ends), cut(nameOfOther, other, begins, ends));
    }

    private static Wording cut(String name, String text, int begins, int ends) {
        return new Wording(
                name,
                text.substring(0, begins),
                text.substring(begins, text.length() - ends),
                text.substring(text.length() - ends));
    }
}
