package jp.tenohira.printing.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.printing.figures.PrintLabels;
import jp.tenohira.printing.people.ListChanges;
import jp.tenohira.printing.people.ListChanges.Change;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** What was entered in the lists, the newest first: of everybody, or of the account or printer that was asked for. */
@Component
class StaffHistory {

    private final PrintDesk desk;
    private final ListChanges changes;
    private final PrintLabels labels;

    StaffHistory(PrintDesk desk, ListChanges changes, PrintLabels labels) {
        this.desk = desk;
        this.changes = changes;
        this.labels = labels;
    }

    List<Table> tables(Lang lang, Map<String, String> asked) {
        var name = asked.getOrDefault("what", "").strip();
        var printer = asked.getOrDefault("of", "").equals("printer");
        if (name.isEmpty()) {
            return List.of(accounts(lang, name), printers(lang, name));
        }
        return List.of(printer ? printers(lang, name) : accounts(lang, name.toLowerCase(Locale.ROOT)));
    }

    private Table accounts(Lang lang, String name) {
        return table(lang, "account", "history.rank", name, changes.ofStaff(name));
    }

    private Table printers(Lang lang, String name) {
        return table(lang, "printer", "factor.contract", name, changes.ofPrinters(name));
    }

    private Table table(Lang lang, String of, String word, String name, List<Change> entered) {
        return Table.cards(
                name.isEmpty() ? desk.text(lang, "history." + of) : desk.text(lang, "history.of", name),
                List.of(
                        new Table.Column(desk.text(lang, "field.of." + of)),
                        new Table.Column(desk.text(lang, "field.since")),
                        new Table.Column(desk.text(lang, "history.section")),
                        new Table.Column(desk.text(lang, word)),
                        new Table.Column(desk.text(lang, "history.at")),
                        new Table.Column(desk.text(lang, "factor.by"))),
                entered.stream().map(change -> row(lang, of, change)).toList());
    }

    private Table.Row row(Lang lang, String of, Change change) {
        return new Table.Row(List.of(
                Table.Cell.link(change.name(), StaffView.address(of, change.name())),
                new Table.Cell(JapaneseDates.date(change.since(), lang)),
                new Table.Cell(
                        change.section().isEmpty()
                                ? desk.text(lang, "history.noSection")
                                : labels.section(change.section()).in(lang)),
                new Table.Cell(change.word()),
                new Table.Cell(JapaneseDates.dateTime(change.at(), lang)),
                new Table.Cell(change.by())));
    }
}
