package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.InspectionPage.Advice;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a model.
 *
 * @param kept what the guideline kept back, null when nothing
 * @param history the person's conversations; empty where the city keeps none
 * @param search null where the city keeps none
 */
public record ChatPage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        List<Notice> notices,
        List<Turn> turns,
        @Nullable KeptBack kept,
        Form form,
        List<Link> history,
        @Nullable SearchBox search) {

    public ChatPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        turns = List.copyOf(turns);
        history = List.copyOf(history);
    }

    /**
     * @param prompt in paragraphs that the answer's sentences point to
     * @param edit asks the prompt anew; null when it cannot
     * @param publish leads to the checks before publication
     * @param saved asks for the minutes it saved; null when that was said or nothing was generated
     */
    public record Turn(
            List<Source> prompt,
            MarkedAnswer answer,
            @Nullable Link edit,
            Form publish,
            @Nullable Form saved) {

        public Turn {
            prompt = List.copyOf(prompt);
        }
    }

    /** @param contest null for those without a section */
    public record KeptBack(
            List<Piece> pieces,
            List<Advice> advice,
            @Nullable Form contest) {

        public KeptBack {
            pieces = List.copyOf(pieces);
            advice = List.copyOf(advice);
        }
    }
}
