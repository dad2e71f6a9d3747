package jp.tenohira.ui.components;

import java.util.Locale;

/** A short word in a coloured box: a state, a kind. The colour never says anything the word does not. */
public record Tag(String text, Colour colour) {

    public enum Colour {
        GRAY,
        BLUE,
        GREEN,
        YELLOW,
        ORANGE,
        RED,
        PURPLE
    }

    public String cssClass() {
        return "tag tag--" + colour.name().toLowerCase(Locale.ROOT);
    }
}
