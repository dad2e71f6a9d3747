package jp.tenohira.procedures.builder.bank.pages;

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
 * The question bank, one of its entries, or a change of one: what it says, and what may be done.
 *
 * @param lead empty for none
 * @param preview the address of the entry on a phone; null for none
 */
public record BankPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String lead,
        List<Button> buttons,
        @Nullable String preview,
        List<Block> blocks) {

    public BankPage {
        notices = List.copyOf(notices);
        buttons = List.copyOf(buttons);
        blocks = List.copyOf(blocks);
    }

    /** @param text empty for none */
    public record Block(
            String heading,
            String text,
            @Nullable SummaryList facts,
            List<Table> tables,
            @Nullable Deed deed) {

        public Block {
            tables = List.copyOf(tables);
        }

        public static Block table(String heading, String text, Table... tables) {
            return new Block(heading, text, null, List.of(tables), null);
        }

        public static Block deed(String heading, String text, Deed deed) {
            return new Block(heading, text, null, List.of(), deed);
        }

        public Block with(Deed then) {
            return new Block(heading, text, facts, tables, then);
        }
    }

    /**
     * Something that may be done.
     *
     * @param inForce the version this page was drawn with
     */
    public record Deed(String action, int inForce, List<Field> fields, List<Button> buttons) {
        public Deed {
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }
    }
}
