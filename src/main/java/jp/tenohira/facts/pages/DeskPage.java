package jp.tenohira.facts.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A page on which staff hand in, map or record: what is there, and forms to change it.
 *
 * @param bars drawings of numbers in the tables; they and the tables then stand above the forms
 */
public record DeskPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        @Nullable Tabs views,
        List<Problem> problems,
        List<Notice> notices,
        String lead,
        @Nullable SummaryList facts,
        List<Form> forms,
        List<Table> tables,
        List<Link> links,
        List<BarList> bars) {

    public DeskPage(
            Frame frame,
            @Nullable Breadcrumb breadcrumb,
            @Nullable Tabs views,
            List<Problem> problems,
            List<Notice> notices,
            String lead,
            @Nullable SummaryList facts,
            List<Form> forms,
            List<Table> tables,
            List<Link> links) {
        this(frame, breadcrumb, views, problems, notices, lead, facts, forms, tables, links, List.of());
    }

    public DeskPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        forms = List.copyOf(forms);
        tables = List.copyOf(tables);
        links = List.copyOf(links);
        bars = List.copyOf(bars);
    }

    /**
     * @param files whether it sends files
     * @param hidden values that are sent unseen
     */
    public record Form(
            String heading,
            String text,
            String action,
            boolean files,
            Map<String, String> hidden,
            List<Field> fields,
            Button button) {

        public Form {
            fields = List.copyOf(fields);
            hidden = Map.copyOf(hidden);
        }
    }
}
