package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.bank.pages.BankPage;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Deed;
import jp.tenohira.procedures.builder.settings.TypeSettings;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Draws the question bank, and the page on which an entry of the city's own begins. */
@Component
class BankListView {

    static final String NEW = BankDesk.BANK + "/new";
    static final int LONGEST_LABEL = 200;

    private final BankDesk desk;
    private final BankEntries entries;
    private final OwnEntries own;
    private final FormSources sources;
    private final BankTables tables;

    BankListView(BankDesk desk, BankEntries entries, OwnEntries own, FormSources sources, BankTables tables) {
        this.desk = desk;
        this.entries = entries;
        this.own = own;
        this.sources = sources;
        this.tables = tables;
    }

    BankPage list(HttpServletRequest request, Lang lang, Staff staff) {
        var bank = entries.current();
        var blocks = new ArrayList<Block>();
        tables.waiting(lang, entries.waiting()).ifPresent(blocks::add);
        plain(lang, "begun", own.open(staff), "/edit").ifPresent(blocks::add);
        for (var kind : BankEntry.KINDS) {
            blocks.add(Block.table(
                    desk.text(lang, kind),
                    desk.text(lang, kind + ".text"),
                    tables.of(
                            lang,
                            kind,
                            List.of("entry", "name", "version", "forms"),
                            bank.entries(kind).stream()
                                    .map(entry -> row(lang, entry))
                                    .toList())));
        }
        plain(lang, "retired", own.retired(), "").ifPresent(blocks::add);
        var title = desk.text(lang, "title");
        return new BankPage(
                desk.frame(request, lang, staff, title),
                desk.way(lang, title),
                ErrorSummary.NONE,
                List.of(),
                desk.text(lang, "lead"),
                BankEntries.builds(staff)
                        ? List.of(Button.primary(desk.text(lang, "new")).to(NEW))
                        : List.of(),
                null,
                blocks);
    }

    /** Entries that nobody can choose. */
    private Optional<Block> plain(Lang lang, String what, List<BankEntry> listed, String page) {
        var rows = listed.stream()
                .map(entry -> new Table.Row(List.of(
                        Cell.link(entry.label(lang), BankDesk.BANK + "/" + entry.key() + page),
                        new Cell(entry.name()),
                        new Cell(desk.text(lang, entry.kind())))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.table(
                        desk.text(lang, what),
                        desk.text(lang, what + ".text"),
                        tables.of(lang, what, List.of("entry", "name", "kind"), rows)));
    }

    private Table.Row row(Lang lang, BankEntry entry) {
        var address = BankDesk.BANK + "/" + entry.key();
        var forms = desk.text(lang, "forms.count", sources.countInForce(entry));
        var tags = entry.ships() ? List.<Tag>of() : List.of(new Tag(desk.text(lang, "own"), Tag.Colour.GREEN));
        return new Table.Row(List.of(
                new Cell(entry.label(lang), address, tags),
                new Cell(entry.name()),
                new Cell(desk.version(lang, entry.version())),
                entry.version() > 1 ? Cell.link(forms, address + "/forms") : new Cell(forms)));
    }

    /** @param wrong whether something was sent without a label */
    BankPage begin(HttpServletRequest request, Lang lang, Staff staff, String kind, String type, boolean wrong) {
        var title = desk.text(lang, "new");
        var frame = desk.frame(request, lang, staff, title).withErrors(wrong);
        var missing = frame.t("builder.add.wrong");
        var fields = List.<Field>of(
                new ChoiceField(
                        "kind",
                        "kind",
                        desk.text(lang, "new.kind"),
                        null,
                        null,
                        true,
                        BankEntry.KINDS.stream()
                                .map(one -> new Option(one, desk.text(lang, "new." + one)))
                                .toList(),
                        kind),
                new TextField(
                        "label",
                        "label",
                        desk.text(lang, "new.label"),
                        desk.text(lang, "new.label.hint"),
                        wrong ? missing : null,
                        true,
                        TextField.Kind.TEXT,
                        "",
                        "off",
                        null,
                        LONGEST_LABEL),
                type(frame, type));
        return new BankPage(
                frame,
                desk.wayBelow(lang, title),
                wrong ? new ErrorSummary(List.of(new Problem("label", missing))) : ErrorSummary.NONE,
                List.of(),
                desk.text(lang, "new.lead"),
                List.of(),
                null,
                List.of(Block.deed(
                        "",
                        "",
                        new Deed(NEW, BankEntry.NEW, fields, List.of(Button.primary(desk.text(lang, "new.do")))))));
    }

    private static ChoiceField type(Frame frame, String type) {
        return new ChoiceField(
                "type",
                "type",
                frame.t("builder.setting.type"),
                frame.t("bank.new.type.hint"),
                null,
                true,
                TypeSettings.names().stream()
                        .map(name -> new Option(name, frame.t("builder.type." + name)))
                        .toList(),
                type);
    }
}
