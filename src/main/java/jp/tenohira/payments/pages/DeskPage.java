package jp.tenohira.payments.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A page of payments: what is there in blocks, and forms to change it.
 *
 * @param refresh after how many seconds the page is to be looked at again; 0 for never
 */
public record DeskPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        List<Problem> problems,
        List<Notice> notices,
        String lead,
        @Nullable SearchBox search,
        List<Block> blocks,
        List<Link> links,
        int refresh) {

    public DeskPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** A heading with what belongs under it; any part may be missing. */
    public record Block(
            String id,
            String heading,
            String text,
            @Nullable SummaryList facts,
            @Nullable Table table,
            List<Form> forms,
            List<Link> links) {

        public Block {
            forms = List.copyOf(forms);
            links = List.copyOf(links);
        }

        public static Block of(String id, String heading, String text) {
            return new Block(id, heading, text, null, null, List.of(), List.of());
        }

        public Block with(SummaryList own) {
            return new Block(id, heading, text, own, table, forms, links);
        }

        public Block with(Table own) {
            return new Block(id, heading, text, facts, own, forms, links);
        }

        public Block withForms(List<Form> own) {
            return new Block(id, heading, text, facts, table, own, links);
        }

        public Block withLinks(List<Link> own) {
            return new Block(id, heading, text, facts, table, forms, own);
        }
    }

    /**
     * @param method get or post
     * @param files whether it sends files
     * @param hidden values that are sent unseen
     */
    public record Form(
            String method,
            String action,
            boolean files,
            Map<String, String> hidden,
            List<Field> fields,
            List<Button> buttons) {

        public Form {
            hidden = Map.copyOf(hidden);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }

        public static Form post(String action, List<Field> fields, Button button) {
            return new Form("post", action, false, Map.of(), fields, List.of(button));
        }

        public boolean posts() {
            return method.equals("post");
        }
    }
}
