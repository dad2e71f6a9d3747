package jp.tenohira.procedures.builder.bank.web.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.bank.offers.Offer;
import jp.tenohira.procedures.builder.bank.offers.OfferedForm;
import jp.tenohira.procedures.builder.bank.pages.OffersPage;
import jp.tenohira.procedures.builder.bank.pages.OffersPage.Detail;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.bank.web.offers.BankOffersController.Done;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the forms that a version is offered to, with what it would change in each. */
@Component
class BankOffersView {

    private static final int PAGE = 50;

    private final BankDesk desk;
    private final BankOffers offers;
    private final OfferTables tables;
    private final Workbench workbench;
    private final Procedures procedures;

    BankOffersView(BankDesk desk, BankOffers offers, OfferTables tables, Workbench workbench, Procedures procedures) {
        this.desk = desk;
        this.offers = offers;
        this.tables = tables;
        this.workbench = workbench;
        this.procedures = procedures;
    }

    /** A form with what is offered to it and where it stands. */
    private record Line(OfferedForm form, Procedure procedure, Optional<Offer> offer, String id) {}

    OffersPage forms(Visit visit, List<OfferedForm> all, int asked, Done done) {
        var lang = visit.lang();
        var pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var page = Math.clamp(asked, 1, pages);
        var lines = new ArrayList<Line>();
        for (var form : all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE))) {
            procedures
                    .find(form.procedure())
                    .ifPresent(procedure -> lines.add(new Line(
                            form, procedure, offers.offer(form, visit.entry()), "form-" + (lines.size() + 1))));
        }
        var title = desk.text(lang, "forms.title", visit.label(), visit.entry().version());
        var mine = lines.stream().anyMatch(line -> workbench.mayEdit(visit.staff(), line.procedure));
        return new OffersPage(
                desk.frame(visit, title),
                desk.way(visit, desk.text(lang, "forms")),
                notices(lang, done, all),
                desk.text(lang, "forms.lead"),
                visit.address("/forms"),
                lines.isEmpty() ? null : table(visit, lines),
                mine
                        ? List.of(
                                Button.primary(desk.text(lang, "take.chosen")).sending("do", "take"),
                                Button.secondary(desk.text(lang, "decline.chosen"))
                                        .sending("do", "decline"))
                        : List.of(),
                lines.stream().map(line -> detail(visit, line)).toList(),
                lines.isEmpty()
                        ? new EmptyState(desk.text(lang, "forms.none"), desk.text(lang, "forms.none.text"))
                        : null,
                new Pager(page, pages, visit.address("/forms?page={page}")));
    }

    private List<Notice> notices(Lang lang, Done done, List<OfferedForm> all) {
        var notices = new ArrayList<Notice>();
        if (done.what().equals("nothing")) {
            notices.add(Notice.warning("", desk.text(lang, "done.nothing")));
        } else if (!done.what().isEmpty()) {
            notices.add(Notice.success("", desk.text(lang, "done." + done.what(), done.forms())));
        }
        if (done.overtaken() > 0) {
            notices.add(Notice.warning("", desk.text(lang, "done.overtaken", done.overtaken())));
        }
        var recognised = all.stream().anyMatch(OfferedForm::recognised);
        notices.add(Notice.info(
                "", (recognised ? desk.text(lang, "forms.recognised") + "\n" : "") + desk.text(lang, "forms.others")));
        return notices;
    }

    private Table table(Visit visit, List<Line> lines) {
        var lang = visit.lang();
        return new Table(
                desk.text(lang, "forms"),
                List.of(
                        new Table.Column(desk.text(lang, "column.form")),
                        new Table.Column(desk.text(lang, "column.section")),
                        new Table.Column(desk.text(lang, "column.which")),
                        new Table.Column(desk.text(lang, "column.state")),
                        new Table.Column(desk.text(lang, "column.what"))),
                lines.stream().map(line -> row(visit, line)).toList());
    }

    private Table.Row row(Visit visit, Line line) {
        var lang = visit.lang();
        var form = line.form;
        var declined = offers.declined(form.procedure(), visit.entry());
        var name = line.procedure.name().in(lang);
        var which = which(lang, form);
        var open = form.inHand().isEmpty() && line.offer.isPresent();
        var mine = workbench.mayEdit(visit.staff(), line.procedure);
        var select = open && mine
                ? new Table.Select(
                        "form",
                        form.choice(),
                        desk.text(lang, "choose", name, which),
                        declined.isEmpty() && changesSomething(line))
                : null;
        return new Table.Row(
                List.of(
                        new Cell(name),
                        new Cell(procedures
                                .section(line.procedure.section())
                                .map(section -> section.name().in(lang))
                                .orElse(line.procedure.section())),
                        form.copy()
                                .filter(_ -> mine)
                                .map(copy -> Cell.link(which, Words.LIST + "/" + copy.id()))
                                .orElseGet(() -> new Cell(which)),
                        state(
                                lang,
                                line,
                                declined.map(by -> desk.text(
                                                lang, "declined.by", by.by(), JapaneseDates.date(by.at(), lang)))
                                        .orElse(null)),
                        Cell.link(
                                desk.text(
                                        lang,
                                        "changes.count",
                                        line.offer
                                                .map(offer -> offer.changes().size())
                                                .orElse(0)),
                                "#" + line.id)),
                select);
    }

    private static boolean changesSomething(Line line) {
        return line.offer.filter(offer -> !offer.changes().isEmpty()).isPresent();
    }

    private String which(Lang lang, OfferedForm form) {
        return form.copy()
                .map(copy ->
                        desk.text(lang, "which.copy", copy.changedBy(), JapaneseDates.dateTime(copy.changedAt(), lang)))
                .orElseGet(() -> desk.text(lang, "which.inForce", form.version()));
    }

    private Cell state(Lang lang, Line line, @Nullable String declined) {
        var inHand = line.form.inHand();
        if (inHand.isPresent()) {
            return new Cell("", null, List.of(new Tag(desk.text(lang, "state.inHand"), Tag.Colour.BLUE)));
        }
        if (declined != null) {
            return new Cell(declined, null, List.of(new Tag(desk.text(lang, "state.declined"), Tag.Colour.GRAY)));
        }
        var hidden = line.offer.filter(offer -> !offer.hiding().isEmpty()).isPresent();
        var tags = new ArrayList<Tag>();
        tags.add(
                changesSomething(line)
                        ? new Tag(desk.text(lang, "state.offered"), Tag.Colour.GREEN)
                        : new Tag(desk.text(lang, "state.same"), Tag.Colour.GRAY));
        if (line.form.recognised()) {
            tags.add(new Tag(desk.text(lang, "state.recognised"), Tag.Colour.GRAY));
        }
        if (hidden) {
            tags.add(new Tag(desk.text(lang, "state.own"), Tag.Colour.YELLOW));
        }
        return new Cell("", null, tags);
    }

    private Detail detail(Visit visit, Line line) {
        var lang = visit.lang();
        var heading = desk.text(lang, "detail", line.procedure.name().in(lang), which(lang, line.form));
        var notices = new ArrayList<Notice>();
        line.form
                .inHand()
                .ifPresent(copy -> notices.add(Notice.info("", desk.text(lang, "inHand"))
                        .leadingTo(
                                workbench.mayEdit(visit.staff(), line.procedure)
                                        ? List.of(new Link(desk.text(lang, "inHand.open"), Words.LIST + "/" + copy))
                                        : List.of())));
        return new Detail(
                line.id,
                heading,
                line.offer.filter(offer -> !offer.hiding().isEmpty()).isPresent(),
                notices,
                line.offer.map(offer -> tables.of(lang, offer)).orElse(List.of()),
                0,
                List.of());
    }
}
