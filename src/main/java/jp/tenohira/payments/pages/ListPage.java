package jp.tenohira.payments.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A long list that is searched and read page by page.
 *
 * @param action where the search is sent, by GET
 * @param hidden values of the search that are sent unseen
 * @param fields what is searched for; none for a list that is only read
 * @param button of the search
 * @param none what stands there when nothing was found
 */
public record ListPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        List<Problem> problems,
        String lead,
        String action,
        Map<String, String> hidden,
        List<Field> fields,
        String button,
        List<Stat> stats,
        Table table,
        String none,
        Pager pager,
        List<Link> links) {

    public ListPage {
        problems = List.copyOf(problems);
        hidden = Map.copyOf(hidden);
        fields = List.copyOf(fields);
        stats = List.copyOf(stats);
        links = List.copyOf(links);
    }
}
