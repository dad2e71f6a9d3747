package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.Collection;
import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.pages.InspectionPage.Advice;
import jp.tenohira.assistant.pages.InspectionPage.Rewording;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;

/** Why a text stays here and how to go on, article by article. */
public final class AdviceView {

    private AdviceView() {}

    /** @param findings places in the text */
    public static List<Advice> of(
            Frame frame,
            Lang lang,
            Guideline guideline,
            Collection<Integer> articles,
            String text,
            List<Finding> findings) {
        return articles.stream()
                .map(number -> {
                    var article = guideline.article(number);
                    var rewording = number == FindingKind.IMITATION.article()
                            ? NeutralWording.of(text, findings)
                                    .map(words -> new Rewording(t(frame, "rewording"), words))
                                    .orElse(null)
                            : null;
                    return new Advice(
                            new Tag(t(frame, "article", number), Tag.Colour.RED),
                            article.title().in(lang),
                            article.text().in(lang),
                            t(frame, "go-on." + number),
                            rewording);
                })
                .toList();
    }
}
