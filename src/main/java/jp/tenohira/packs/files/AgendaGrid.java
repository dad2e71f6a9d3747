package jp.tenohira.packs.files;

import java.util.List;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Column;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;

/** The agenda (次第) as a table. */
public final class AgendaGrid {

    private AgendaGrid() {}

    public static Grid of(PackContent content) {
        return new Grid(
                List.of(
                        new Column("番号", false, 0.6),
                        new Column("議題", false, 5),
                        new Column("区分", false, 1.4),
                        new Column("資料", false, 1)),
                content.agenda().stream()
                        .map(item -> new Entry(
                                List.of(
                                        Cell.of(Integer.toString(item.number())),
                                        Cell.of(item.title()),
                                        Cell.of(item.kind()),
                                        Cell.of(item.material())),
                                false))
                        .toList());
    }
}
