package jp.tenohira.savings.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;

/** Lists of the ledger: measures or RPA jobs, with totals above and a form to choose which. */
public record LedgerPage(
        Frame frame,
        Tabs tabs,
        List<Notice> notices,
        List<Stat> stats,
        String action,
        List<Field> filter,
        Button show,
        Table table,
        Pager pager,
        List<Button> actions,
        List<Table> more) {

    public LedgerPage {
        notices = List.copyOf(notices);
        stats = List.copyOf(stats);
        filter = List.copyOf(filter);
        actions = List.copyOf(actions);
        more = List.copyOf(more);
    }
}
