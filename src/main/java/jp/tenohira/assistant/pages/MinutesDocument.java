package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.core.Lang;

/** Minutes to print. */
public record MinutesDocument(Lang lang, String title, String issuer, List<Line> lines) {

    public MinutesDocument {
        lines = List.copyOf(lines);
    }

    /** @param rank 1 for the title, 2 for a heading, 0 for text */
    public record Line(int rank, String text, boolean item) {}
}
