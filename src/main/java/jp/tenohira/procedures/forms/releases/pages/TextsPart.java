package jp.tenohira.procedures.forms.releases.pages;

import java.util.List;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * How far a form is worded in each language, and how easy its やさしい日本語 is.
 *
 * @param easy what came of judging やさしい日本語
 * @param hard the texts that are not easy; null when there are none
 */
public record TextsPart(
        List<Worded> languages, Notice easy, @Nullable Table hard) {

    public TextsPart {
        languages = List.copyOf(languages);
    }

    /**
     * One language.
     *
     * @param said how many of the texts there are, such as ベトナム語: 124文のうち120文
     * @param missing where the others are to go, in the order of the form
     */
    public record Worded(String said, List<String> missing) {
        public Worded {
            missing = List.copyOf(missing);
        }
    }
}
