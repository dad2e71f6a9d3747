package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;

/** The figures a city publishes, and on what terms. */
public record OpenFiguresPage(Frame frame, List<LinkCard> figures, Link licence) {

    public OpenFiguresPage {
        figures = List.copyOf(figures);
    }
}
