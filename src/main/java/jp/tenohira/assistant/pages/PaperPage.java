package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * Paper that becomes text.
 *
 * @param pieces the recognised text, cut where doubts begin and end; empty before anything was recognised
 * @param doubts why each doubtful place is one; null where there is none
 */
public record PaperPage(
        DeskPage desk, List<Piece> pieces, @Nullable Table doubts) {

    public PaperPage {
        pieces = List.copyOf(pieces);
    }
}
