package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;

/** The guideline, article by article. */
public record GuidelinePage(Frame frame, String version, Link back, List<Article> articles) {

    public GuidelinePage {
        articles = List.copyOf(articles);
    }

    /** @param enforced what the guard looks for under the article; empty when people see to it */
    public record Article(String id, String heading, String text, String enforced) {}
}
