package jp.tenohira.applications.board.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;

/**
 * The board of one procedure.
 *
 * @param procedures of which the section has cases; more than one can be chosen from
 * @param listHref the same cases as a list
 */
public record BoardPage(
        Frame frame,
        @Nullable Notice notice,
        List<Option> procedures,
        String procedure,
        String listHref,
        List<ColumnView> columns,
        @Nullable EmptyState empty) {

    public BoardPage {
        procedures = List.copyOf(procedures);
        columns = List.copyOf(columns);
    }

    /**
     * @param key of the column, to which a card's moves lead
     * @param count how many cards there are, in words
     * @param more where the rest is listed; null when the column shows all
     */
    public record ColumnView(
            String key,
            String label,
            String count,
            List<CardView> cards,
            @Nullable String more) {}

    public record CardView(
            String receipt, String href, String names, String assignee, List<Tag> tags, List<MoveView> moves) {}

    /** @param to the key of the column the card comes to lie in */
    public record MoveView(String label, String href, String to) {}
}
