package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;

/** A page of the AI desk made of parts: texts, tables and forms. */
public record DeskPage(Frame frame, Tabs tabs, List<Problem> problems, List<Notice> notices, List<Part> parts) {

    public DeskPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
    }

    /**
     * @param heading empty for none
     * @param text empty for none; line breaks are kept
     * @param answer a generated text
     * @param bars the same amounts as the table's
     * @param beside wordings to compare, side by side where there is room
     */
    public record Part(
            String heading,
            String text,
            @Nullable SummaryList summary,
            @Nullable MarkedAnswer answer,
            @Nullable BarList bars,
            @Nullable Table table,
            @Nullable Form form,
            List<Wording> beside) {

        public Part {
            beside = List.copyOf(beside);
        }

        public static Part text(String heading, String text) {
            return new Part(heading, text, null, null, null, null, null, List.of());
        }

        public Part named(String title) {
            return new Part(title, text, summary, answer, bars, table, form, beside);
        }

        public Part with(Table rows) {
            return new Part(heading, text, summary, answer, bars, rows, form, beside);
        }

        public Part with(SummaryList list) {
            return new Part(heading, text, list, answer, bars, table, form, beside);
        }

        public Part with(MarkedAnswer generated) {
            return new Part(heading, text, summary, generated, bars, table, form, beside);
        }

        public Part with(BarList drawn) {
            return new Part(heading, text, summary, answer, drawn, table, form, beside);
        }

        public Part beside(List<Wording> wordings) {
            return new Part(heading, text, summary, answer, bars, table, form, wordings);
        }

        public Part with(Form asked) {
            return new Part(heading, text, summary, answer, bars, table, asked, beside);
        }
    }

    /**
     * One of two wordings.
     *
     * @param differs what the other one has not, between what both have
     */
    public record Wording(String heading, String begins, String differs, String ends) {}

    /** @param hidden names and values that go along */
    public record Form(String action, List<Hidden> hidden, List<Field> fields, List<Button> buttons) {

        public Form {
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }

        public String enctype() {
            return fields.stream().anyMatch(FileField.class::isInstance)
                    ? "multipart/form-data"
                    : "application/x-www-form-urlencoded";
        }
    }

    public record Hidden(String name, String value) {}
}
