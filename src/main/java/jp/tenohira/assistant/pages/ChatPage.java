package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.InspectionPage.Advice;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.assistant.pages.VersionsPage.Version;
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
 * @param versions of the last turn, where it was asked anew and nothing is kept
 * @param kept what the guideline kept back, null when nothing
 * @param folder puts the conversation into a folder; null where none is open
 * @param history the person's conversations by folder; empty where the city keeps none
 * @param search null where the city keeps none
 */
public record ChatPage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        List<Notice> notices,
        List<Turn> turns,
        List<Version> versions,
        @Nullable KeptBack kept,
        Form form,
        @Nullable Form folder,
        List<Folder> history,
        @Nullable SearchBox search) {

    public ChatPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        turns = List.copyOf(turns);
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /**
     * @param prompt in paragraphs that the answer's sentences point to
     * @param links ask the prompt anew, and lead to its versions
     * @param publish leads to the checks before publication
     * @param saved asks for the minutes it saved; null when that was said or nothing was generated
     */
    public record Turn(
            List<Source> prompt,
            MarkedAnswer answer,
            List<Link> links,
            Form publish,
            @Nullable Form saved) {

        public Turn {
            prompt = List.copyOf(prompt);
            links = List.copyOf(links);
        }
    }

    /** @param name empty for conversations outside of any */
    public record Folder(String name, List<Link> chats) {

        public Folder {
            chats = List.copyOf(chats);
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
