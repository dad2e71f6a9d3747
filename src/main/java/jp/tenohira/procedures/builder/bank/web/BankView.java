package jp.tenohira.procedures.builder.bank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.bank.Retirement;
import jp.tenohira.procedures.builder.bank.pages.BankPage;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Deed;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.releases.Proposal.Decision;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws an entry of the question bank and a version of it. */
@Component
class BankView {

    private static final Set<String> DONE = Set.of("released", "returned", "withdrawn", "retired", "broughtBack");

    private final BankDesk desk;
    private final BankEntries entries;
    private final OwnEntries own;
    private final FormSources sources;
    private final BankTables tables;

    BankView(BankDesk desk, BankEntries entries, OwnEntries own, FormSources sources, BankTables tables) {
        this.desk = desk;
        this.own = own;
        this.tables = tables;
        this.entries = entries;
        this.sources = sources;
    }

    /** What may be done with an entry of the city's own that is no longer wanted. */
    private Optional<Block> retirement(
            Visit visit, Optional<Retirement> retired, String reason, @Nullable ReleaseRefused why) {
        var lang = visit.lang();
        var entry = visit.entry();
        if (!own.mayRetire(entry, visit.staff())) {
            return Optional.empty();
        }
        if (retired.isPresent()) {
            return Optional.of(Block.deed(
                    desk.text(lang, "bringBack"),
                    desk.text(lang, "bringBack.text"),
                    deed(visit, List.of(), Button.primary(desk.text(lang, "bringBack.do")), "bringBack")));
        }
        var uses = own.uses(entry);
        return Optional.of(
                uses.none()
                        ? Block.deed(
                                desk.text(lang, "retire"),
                                desk.text(lang, "retire.text"),
                                deed(
                                        visit,
                                        List.of(desk.words(lang, "reason", "retire.reason", reason, why)),
                                        Button.danger(desk.text(lang, "retire.do")),
                                        "retire"))
                        : Block.table(
                                desk.text(lang, "retire"),
                                desk.text(
                                        lang,
                                        "retire.used",
                                        uses.forms(),
                                        uses.copies(),
                                        uses.pages().size())));
    }

    private static Deed deed(Visit visit, List<Field> fields, Button button, String act) {
        return new Deed(
                visit.address("/retirement"), visit.entry().version(), fields, List.of(button.sending("do", act)));
    }

    BankPage entry(Visit visit, String done) {
        return entry(visit, done, "", null);
    }

    BankPage entry(Visit visit, String done, String reason, @Nullable ReleaseRefused why) {
        var lang = visit.lang();
        var entry = visit.entry();
        var changes = entries.changes(entry);
        var blocks = new ArrayList<Block>();
        tables.waiting(lang, changes.stream().filter(BankChange::waits).toList())
                .ifPresent(blocks::add);
        var history = history(visit, changes);
        if (!history.isEmpty()) {
            blocks.add(Block.table(
                    desk.text(lang, "history"),
                    desk.text(lang, "history.text"),
                    tables.of(
                            lang,
                            "history",
                            List.of("version", "releasedAt", "proposer", "releaser", "note", "what"),
                            history)));
        }
        var declined = changes.stream()
                .filter(change -> !change.waits() && change.version().isEmpty())
                .map(change -> declined(visit, change))
                .toList();
        if (!declined.isEmpty()) {
            blocks.add(Block.table(
                    desk.text(lang, "declined"),
                    "",
                    tables.of(
                            lang,
                            "declined",
                            List.of("change", "note", "proposer", "fate", "decidedAt", "reason"),
                            declined)));
        }
        var retired = own.retired(entry);
        retirement(visit, retired, reason, why).ifPresent(blocks::add);
        var buttons = new ArrayList<Button>();
        if (retired.isEmpty()) {
            buttons.add(Button.primary(desk.text(lang, "edit")).to(visit.address("/edit")));
        }
        if (entry.version() > 1) {
            buttons.add(Button.secondary(desk.text(lang, "forms")).to(visit.address("/forms")));
        }
        var errors = desk.errors(lang, "reason", why);
        return new BankPage(
                desk.frame(visit, visit.label()).withErrors(errors != ErrorSummary.NONE),
                desk.way(visit, visit.label()),
                errors,
                notices(lang, done, retired, errors == ErrorSummary.NONE ? why : null),
                entry.isNew()
                        ? desk.text(lang, "entry.lead.new", entry.name())
                        : desk.text(lang, "entry.lead", entry.name(), entry.version(), sources.countInForce(entry)),
                buttons,
                visit.address("/preview"),
                blocks);
    }

    private List<Notice> notices(Lang lang, String done, Optional<Retirement> retired, @Nullable ReleaseRefused why) {
        var notices = new ArrayList<Notice>();
        if (DONE.contains(done)) {
            notices.add(Notice.success("", desk.text(lang, "done." + done)));
        }
        if (why != null) {
            notices.add(Notice.error("", desk.refused(lang, why)));
        }
        retired.ifPresent(by -> notices.add(Notice.info(
                desk.text(lang, "retired"),
                desk.text(lang, "decided", by.by(), JapaneseDates.dateTime(by.at(), lang)) + "\n" + by.reason())));
        return notices;
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
        if (visit.entry().ships()) {
            rows.add(new Table.Row(List.of(
                    new Cell(desk.version(lang, 1)),
                    new Cell("—"),
                    new Cell("—"),
                    new Cell("—"),
                    new Cell(desk.text(lang, "shipped")),
                    Cell.link(desk.text(lang, "look", 1), visit.address("/versions/1")))));
        }
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
}
