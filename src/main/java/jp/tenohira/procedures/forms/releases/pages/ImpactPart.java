package jp.tenohira.procedures.forms.releases.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal means for what is open.
 *
 * @param refresh where the part is fetched again while it is being counted; null when it is finished
 * @param page the page that shows it without scripts
 */
public record ImpactPart(
        Frame frame,
        @Nullable Progress progress,
        @Nullable Notice notice,
        List<Stat> stats,
        @Nullable Table reasons,
        @Nullable String refresh,
        String page) {

    public ImpactPart {
        stats = List.copyOf(stats);
    }
}
