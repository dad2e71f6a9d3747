package jp.tenohira.payments.settlement.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** A page of settlement: parts below each other, each perhaps with a table and forms. */
public record SettlementPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        @Nullable Tabs views,
        List<Problem> problems,
        List<Notice> notices,
        String lead,
        List<Part> parts) {

    public SettlementPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
    }

    /**
     * @param pager leads through the pages of the table; null where it is whole
     * @param onPaper whether it is printed
     */
    public record Part(
            String heading,
            String text,
            List<Stat> stats,
            @Nullable SummaryList facts,
            @Nullable Table table,
            List<Form> forms,
            List<Link> links,
            @Nullable Pager pager,
            boolean onPaper) {

        public Part {
            stats = List.copyOf(stats);
            forms = List.copyOf(forms);
            links = List.copyOf(links);
        }

        public static Part stats(List<Stat> stats) {
            return new Part("", "", stats, null, null, List.of(), List.of(), null, true);
        }

        public static Part facts(SummaryList facts) {
            return new Part("", "", List.of(), facts, null, List.of(), List.of(), null, true);
        }

        /** The table's caption is its heading. */
        public static Part table(Table table) {
            return new Part("", "", List.of(), null, table, List.of(), List.of(), null, true);
        }

        /** @param pager null where all rows are there */
        public static Part table(Table table, @Nullable Pager pager) {
            return new Part("", "", List.of(), null, table, List.of(), List.of(), pager, true);
        }

        public static Part forms(String heading, String text, Form... forms) {
            return new Part(heading, text, List.of(), null, null, List.of(forms), List.of(), null, false);
        }

        public static Part links(List<Link> links) {
            return new Part("", "", List.of(), null, null, List.of(), links, null, false);
        }

        public Part with(List<Form> more) {
            return new Part(heading, text, stats, facts, table, more, links, pager, onPaper);
        }
    }

    /**
     * @param heading empty for none
     * @param files whether it sends files
     * @param hidden values that are sent unseen
     */
    public record Form(
            String heading,
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
