package jp.tenohira.standards.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/** A page of the standardisation: its parts from top to bottom. */
public record StandardsPage(
        Frame frame,
        @Nullable Breadcrumb breadcrumb,
        @Nullable Tabs tabs,
        List<Problem> problems,
        List<Notice> notices,
        List<Part> parts) {

    public StandardsPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
    }

    /** What a page is made of. */
    public sealed interface Part {}

    public record Heading(String text) implements Part {}

    public record Paragraph(String text) implements Part {}

    public record Stats(List<Stat> stats) implements Part {}

    public record Facts(SummaryList list) implements Part {}

    public record Listing(Table table) implements Part {}

    public record Bars(BarList list) implements Part {}

    public record Gantt(GanttChart chart) implements Part {}

    public record Buttons(List<Button> buttons) implements Part {}

    /** A form that asks for a part of the list below it. */
    public record Search(String action, List<Field> fields, Button button) implements Part {

        public Search {
            fields = List.copyOf(fields);
        }
    }

    public record Pages(Pager pager) implements Part {}

    /**
     * @param version what the writer saw, sent back so that nobody overwrites unseen
     * @param withFile whether a file is sent
     * @param hidden what else is sent along, by name
     */
    public record Form(
            String action,
            int version,
            boolean withFile,
            Map<String, String> hidden,
            List<Field> fields,
            List<Button> buttons)
            implements Part {

        public Form {
            hidden = Map.copyOf(hidden);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }

        public Form(String action, int version, boolean withFile, List<Field> fields, List<Button> buttons) {
            this(action, version, withFile, Map.of(), fields, buttons);
        }
    }
}
