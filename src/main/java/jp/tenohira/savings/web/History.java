package jp.tenohira.savings.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.savings.Versioned;
import jp.tenohira.ui.components.Table;

/** Who changed an entry of the ledger, when, and to what. */
final class History {

    private History() {}

    /**
     * @param columns what is told of each version besides its number, time and person
     * @param cells the same of one version
     */
    static <V extends Versioned> Table of(
            LedgerDesk desk,
            Lang lang,
            List<V> versions,
            List<Table.Column> columns,
            Function<V, List<Table.Cell>> cells) {
        var always = List.of(
                Table.Column.number(desk.text(lang, "version")),
                new Table.Column(desk.text(lang, "changedAt")),
                new Table.Column(desk.text(lang, "changedBy")));
        return new Table(
                desk.text(lang, "history"),
                Stream.concat(always.stream(), columns.stream()).toList(),
                versions.stream()
                        .map(version -> new Table.Row(Stream.concat(
                                        Stream.of(
                                                new Table.Cell(Integer.toString(version.version())),
                                                new Table.Cell(JapaneseDates.dateTime(version.changedAt(), lang)),
                                                new Table.Cell(version.changedBy())),
                                        cells.apply(version).stream())
                                .toList()))
                        .toList());
    }
}
