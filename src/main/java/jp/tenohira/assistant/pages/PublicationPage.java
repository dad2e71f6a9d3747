package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * A generated text on its way to publication.
 *
 * @param checks which check was made, by whom and when; null before a text was brought
 * @param steps the forms of the checks and of handing out, with their headings
 */
public record PublicationPage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        List<Notice> notices,
        @Nullable SummaryList checks,
        List<Beside> likenesses,
        List<Step> steps) {

    public PublicationPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        likenesses = List.copyOf(likenesses);
        steps = List.copyOf(steps);
    }

    /** The text and a work beside each other, what they have in common marked. */
    public record Beside(String heading, String told, List<Piece> own, List<Piece> work) {

        public Beside {
            own = List.copyOf(own);
            work = List.copyOf(work);
        }
    }

    /** @param text empty for none */
    public record Step(String heading, String text, Form form) {}
}
