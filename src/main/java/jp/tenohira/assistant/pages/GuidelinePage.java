package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * The guideline, article by article.
 *
 * @param links the test, the versions, who has read it
 * @param confirm says that it was read; null when that was said
 */
public record GuidelinePage(
        Frame frame,
        Tabs tabs,
        String version,
        List<Notice> notices,
        List<Link> links,
        List<Article> articles,
        @Nullable Form confirm) {

    public GuidelinePage {
        notices = List.copyOf(notices);
        links = List.copyOf(links);
        articles = List.copyOf(articles);
    }

    /** @param enforced what the desk does by itself under the article; line breaks are kept */
    public record Article(String id, String heading, String text, String enforced) {}
}
