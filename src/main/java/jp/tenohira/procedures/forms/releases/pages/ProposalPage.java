package jp.tenohira.procedures.forms.releases.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: what it changes, what trying it out found, what it means for what is open, and what may be done with it.
 *
 * @param preview the address of the proposed form on a phone
 * @param first what publishing the first version does; null when there is one
 * @param changes null when nothing was in force before
 * @param tried what the self-test found in how the form works; null when nothing
 * @param texts what it found in the wordings
 */
public record ProposalPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        SummaryList facts,
        String preview,
        @Nullable SummaryList first,
        @Nullable Table changes,
        Notice verdict,
        @Nullable Table tried,
        TextsPart texts,
        @Nullable ImpactPart impact,
        List<Deed> deeds) {

    public ProposalPage {
        notices = List.copyOf(notices);
        deeds = List.copyOf(deeds);
    }

    /**
     * Something that may be done.
     *
     * @param inForce the version in force this page was drawn with
     */
    public record Deed(String heading, String text, String action, int inForce, List<Field> fields, Button button) {
        public Deed {
            fields = List.copyOf(fields);
        }
    }
}
