package jp.tenohira.ui.components;

import java.util.List;

/**
 * Something to open, with what one should know before: the whole card can be pressed.
 *
 * @param title may carry furigana
 * @param text one or two sentences; empty for none
 * @param facts short facts, such as 約20分
 */
public record LinkCard(String title, String text, String href, List<Tag> tags, List<String> facts) {

    public LinkCard {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
    }

    public LinkCard(String title, String text, String href) {
        this(title, text, href, List.of(), List.of());
    }
}
