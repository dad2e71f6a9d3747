package jp.tenohira.procedures.builder.bank.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * The forms that a version is offered to, or the versions that are offered to one form.
 *
 * @param forms chosen by their checkboxes; null where there is one form only
 * @param buttons what is done with those chosen
 * @param details what would change, one of each form or version
 */
public record OffersPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        String lead,
        String address,
        @Nullable Table forms,
        List<Button> buttons,
        List<Detail> details,
        @Nullable EmptyState empty,
        Pager pager) {

    public OffersPage {
        notices = List.copyOf(notices);
        buttons = List.copyOf(buttons);
        details = List.copyOf(details);
    }

    /**
     * @param id for links to it
     * @param open whether the tables are shown at once
     * @param tables what would change, and what the form says on its own instead
     * @param version of the working copy that was seen; 0 for none
     * @param buttons what is done with this one alone
     */
    public record Detail(
            String id,
            String heading,
            boolean open,
            List<Notice> notices,
            List<Table> tables,
            int version,
            List<Button> buttons) {
        public Detail {
            notices = List.copyOf(notices);
            tables = List.copyOf(tables);
            buttons = List.copyOf(buttons);
        }
    }
}
