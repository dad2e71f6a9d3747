package jp.tenohira.applications.drafts.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.jspecify.annotations.Nullable;

/** Everything that was answered, to be checked before it is submitted. */
public record CheckPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        @Nullable Notice formChange,
        String procedure,
        List<Section> sections,
        boolean mending,
        int formVersion,
        String action,
        String later) {

    public CheckPage {
        sections = List.copyOf(sections);
    }

    public record Section(String id, String title, SummaryList answers) {}
}
