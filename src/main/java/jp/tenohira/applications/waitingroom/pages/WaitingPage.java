package jp.tenohira.applications.waitingroom.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a line.
 *
 * @param path its address
 * @param refresh after how many seconds the page is to be looked at again; 0 for never
 * @param action where the button of the page leads; null when there is none
 * @param button what the button says
 * @param mayLeave whether the place can be given up
 * @param link the address to go on with on another device
 */
public record WaitingPage(
        Frame frame,
        String procedure,
        String path,
        int refresh,
        Notice state,
        List<Stat> stats,
        SummaryList facts,
        @Nullable String action,
        @Nullable Button button,
        boolean mayLeave,
        String link) {

    public WaitingPage {
        stats = List.copyOf(stats);
    }
}
