package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.ChatPage.KeptBack;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A step of the guided loop with the drafts so far side by side.
 *
 * @param kept what the guideline kept back, null when nothing
 */
public record LoopPage(DeskPage desk, @Nullable KeptBack kept, List<Draft> drafts) {

    public LoopPage {
        drafts = List.copyOf(drafts);
    }

    public LoopPage with(KeptBack back) {
        return new LoopPage(desk, back, drafts);
    }

    /** @param verdicts one for each criterion */
    public record Draft(String heading, String answer, List<Verdict> verdicts) {

        public Draft {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** @param note what is missing; empty for nothing */
    public record Verdict(String criterion, Tag met, String note) {}
}
