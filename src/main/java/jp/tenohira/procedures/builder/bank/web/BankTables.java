package jp.tenohira.procedures.builder.bank.web;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import org.springframework.stereotype.Component;

/** Tables that both the bank and its entries show. */
@Component
class BankTables {

    private final BankDesk desk;
    private final BankEntries entries;

    BankTables(BankDesk desk, BankEntries entries) {
        this.desk = desk;
        this.entries = entries;
    }

    /** @param columns the last part of the keys of their headings */
    Table of(Lang lang, String caption, List<String> columns, List<Table.Row> rows) {
        return Table.cards(
                desk.text(lang, caption),
                columns.stream()
                        .map(column -> new Table.Column(desk.text(lang, "column." + column)))
                        .toList(),
                rows);
    }

    /** The changes that wait for a head; nothing where none does. */
    Optional<Block> waiting(Lang lang, List<BankChange> changes) {
        var columns = List.of("entry", "change", "note", "proposer", "proposedAt");
        var rows = changes.stream().map(change -> row(lang, change)).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.table(desk.text(lang, "waiting"), "", of(lang, "waiting", columns, rows)));
    }

    private Table.Row row(Lang lang, BankChange change) {
        var entry = entries.entryOf(change);
        var address = BankDesk.BANK + "/" + entry.key();
        return new Table.Row(List.of(
                Cell.link(entry.label(lang), address),
                Cell.link(desk.text(lang, "change", change.number()), address + "/changes/" + change.number()),
                new Cell(change.note()),
                new Cell(change.proposerName()),
                new Cell(JapaneseDates.dateTime(change.proposedAt(), lang))));
    }
}
