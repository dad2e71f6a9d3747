package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.pages.BankPage;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Deed;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.releases.Proposal.Decision;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the question bank, an entry and a version of it. */
@Component
class BankView {

    private static final Set<String> DONE = Set.of("released", "returned", "withdrawn");

    private final BankDesk desk;
    private final BankEntries entries;
    private final FormSources sources;

    BankView(BankDesk desk, BankEntries entries, FormSources sources) {
        this.desk = desk;
        this.entries = entries;
        this.sources = sources;
    }

    BankPage list(HttpServletRequest request, Lang lang, Staff staff) {
        var bank = entries.current();
        var blocks = new ArrayList<Block>();
        waiting(
                        lang,
                        entries.waiting().stream()
                                .flatMap(change -> bank.find(change.kind(), change.name()).stream()
                                        .map(entry -> waiting(lang, entry, change))))
                .ifPresent(blocks::add);
        for (var kind : BankEntry.KINDS) {
            blocks.add(Block.table(
                    desk.text(lang, kind),
                    desk.text(lang, kind + ".text"),
                    table(
                            lang,
                            kind,
                            List.of("entry", "name", "version", "forms"),
                            bank.entries(kind).stream()
                                    .map(entry -> row(lang, entry))
                                    .toList())));
        }
        var title = desk.text(lang, "title");
        return new BankPage(
                desk.frame(request, lang, staff, title),
                desk.way(lang, title),
                ErrorSummary.NONE,
                List.of(),
                desk.text(lang, "lead"),
                List.of(),
                null,
                blocks);
    }

    /** The changes that wait for a head; nothing where none does. */
    private Optional<Block> waiting(Lang lang, Stream<Table.Row> changes) {
        var rows = changes.toList();
        var columns = List.of("entry", "change", "note", "proposer", "proposedAt");
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.table(desk.text(lang, "waiting"), "", table(lang, "waiting", columns, rows)));
    }

    private Table.Row waiting(Lang lang, BankEntry entry, BankChange change) {
        var address = BankDesk.BANK + "/" + entry.key();
        return new Table.Row(List.of(
                Cell.link(entry.label(lang), address),
                Cell.link(desk.text(lang, "change", change.number()), address + "/changes/" + change.number()),
                new Cell(change.note()),
                new Cell(change.proposerName()),
                new Cell(JapaneseDates.dateTime(change.proposedAt(), lang))));
    }

    private Table.Row row(Lang lang, BankEntry entry) {
        var address = BankDesk.BANK + "/" + entry.key();
        var forms = desk.text(lang, "forms.count", sources.countInForce(entry));
        return new Table.Row(List.of(
                Cell.link(entry.label(lang), address),
                new Cell(entry.name()),
                new Cell(desk.version(lang, entry.version())),
                entry.version() > 1 ? Cell.link(forms, address + "/forms") : new Cell(forms)));
    }

    BankPage entry(Visit visit, String done) {
        var lang = visit.lang();
        var entry = visit.entry();
        var changes = entries.changes(entry);
        var blocks = new ArrayList<Block>();
        waiting(lang, changes.stream().filter(BankChange::waits).map(change -> waiting(lang, entry, change)))
                .ifPresent(blocks::add);
        blocks.add(Block.table(
                desk.text(lang, "history"),
                desk.text(lang, "history.text"),
                table(
                        lang,
                        "history",
                        List.of("version", "releasedAt", "proposer", "releaser", "note", "what"),
                        history(visit, changes))));
        var declined = changes.stream()
                .filter(change -> !change.waits() && change.version().isEmpty())
                .map(change -> declined(visit, change))
                .toList();
        if (!declined.isEmpty()) {
            blocks.add(Block.table(
                    desk.text(lang, "declined"),
                    "",
                    table(
                            lang,
                            "declined",
                            List.of("change", "note", "proposer", "fate", "decidedAt", "reason"),
                            declined)));
        }
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(desk.text(lang, "edit")).to(visit.address("/edit")));
        if (entry.version() > 1) {
            buttons.add(Button.secondary(desk.text(lang, "forms")).to(visit.address("/forms")));
        }
        return new BankPage(
                desk.frame(visit, visit.label()),
                desk.way(visit, visit.label()),
                ErrorSummary.NONE,
                DONE.contains(done) ? List.of(Notice.success("", desk.text(lang, "done." + done))) : List.of(),
                desk.text(lang, "entry.lead", entry.name(), entry.version(), sources.countInForce(entry)),
                buttons,
                visit.address("/preview"),
                blocks);
    }

    private List<Table.Row> history(Visit visit, List<BankChange> changes) {
        var lang = visit.lang();
        var rows = new ArrayList<Table.Row>();
        changes.stream().filter(change -> change.version().isPresent()).forEach(change -> {
            var version = change.version().getAsInt();
            var decision = change.decision().orElseThrow();
            rows.add(new Table.Row(List.of(
                    new Cell(desk.version(lang, version)),
                    new Cell(JapaneseDates.dateTime(decision.at(), lang)),
                    new Cell(change.proposerName()),
                    new Cell(decision.name()),
                    new Cell(change.note()),
                    Cell.link(desk.text(lang, "look", version), visit.address("/versions/" + version)))));
        });
        rows.add(new Table.Row(List.of(
                new Cell(desk.version(lang, 1)),
                new Cell("—"),
                new Cell("—"),
                new Cell("—"),
                new Cell(desk.text(lang, "shipped")),
                Cell.link(desk.text(lang, "look", 1), visit.address("/versions/1")))));
        return rows;
    }

    private Table.Row declined(Visit visit, BankChange change) {
        var lang = visit.lang();
        Decision decision = change.decision().orElseThrow();
        return new Table.Row(List.of(
                Cell.link(desk.text(lang, "change", change.number()), visit.address("/changes/" + change.number())),
                new Cell(change.note()),
                new Cell(change.proposerName()),
                new Cell(desk.text(lang, "fate." + decision.fate().name())),
                new Cell(JapaneseDates.dateTime(decision.at(), lang)),
                new Cell(decision.reason().isEmpty() ? "—" : decision.reason())));
    }

    /** What a version says otherwise than the one before it, and what bringing it back would change. */
    BankPage version(Visit visit, int number, String note, @Nullable ReleaseRefused why) {
        var lang = visit.lang();
        var entry = visit.entry();
        var version = entries.version(entry, number).orElseThrow(BankDesk::notThere);
        var blocks = new ArrayList<Block>();
        if (number > 1) {
            var before = entries.version(entry, number - 1).orElseThrow();
            blocks.add(Block.table(
                    desk.text(lang, "changes"),
                    "",
                    desk.changes(lang, before, version, desk.text(lang, "changes.from", number - 1))));
        }
        if (number != entry.version()) {
            blocks.add(Block.table(
                            desk.text(lang, "restore", number),
                            desk.text(lang, "restore.text", number),
                            desk.changes(lang, entry, version, desk.text(lang, "changes.from", entry.version())))
                    .with(new Deed(
                            visit.address("/versions/" + number),
                            entry.version(),
                            List.of(desk.words(lang, "note", "note", note, why)),
                            List.of(Button.primary(desk.text(lang, "restore.do"))))));
        }
        var title = desk.text(lang, "version.title", visit.label(), number);
        var errors = desk.errors(lang, "note", why);
        return new BankPage(
                desk.frame(visit, title).withErrors(errors != ErrorSummary.NONE),
                desk.way(visit, title),
                errors,
                why == null || errors != ErrorSummary.NONE
                        ? List.of()
                        : List.of(Notice.error("", desk.refused(lang, why))),
                "",
                List.of(),
                null,
                blocks);
    }

    private Table table(Lang lang, String caption, List<String> columns, List<Table.Row> rows) {
        return Table.cards(
                desk.text(lang, caption),
                columns.stream()
                        .map(column -> new Table.Column(desk.text(lang, "column." + column)))
                        .toList(),
                rows);
    }
}
