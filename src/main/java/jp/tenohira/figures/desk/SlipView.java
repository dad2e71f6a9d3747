package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SlipsPage;
import jp.tenohira.figures.stated.Restatement;
import jp.tenohira.figures.stated.Restatements.NotAcknowledged;
import jp.tenohira.figures.web.SliceQuery;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Restatement slips as pages. */
@Component
class SlipView {

    static final int PAGE = 50;
    private static final int LONGEST_REASON = 500;

    private final FigureDesk desk;
    private final Figures figures;
    private final Wording wording;

    SlipView(FigureDesk desk, Figures figures, Wording wording) {
        this.desk = desk;
        this.figures = figures;
        this.wording = wording;
    }

    SlipsPage list(HttpServletRequest request, Lang lang, Staff staff, List<Restatement> slips, int page, long total) {
        var title = desk.text(lang, "slip.list");
        var rows = slips.stream()
                .map(slip -> new Row(List.of(
                        new Cell(
                                desk.text(lang, "slip.number", slip.id()),
                                FigureDesk.SLIPS + "/" + slip.id(),
                                slip.acknowledged() == null
                                        ? List.of(new Tag(desk.text(lang, "slip.open"), Tag.Colour.ORANGE))
                                        : List.of()),
                        new Cell(name(slip.before().figure(), lang)),
                        new Cell(wording.scope(slip.before().slice(), lang)),
                        new Cell(shown(slip.before(), lang)),
                        new Cell(shown(slip.after(), lang)),
                        new Cell(cause(slip, lang)),
                        new Cell(JapaneseDates.date(slip.writtenAt(), lang)))))
                .toList();
        var table = new Table(
                title,
                List.of(
                        new Column(desk.text(lang, "slip.column.slip")),
                        new Column(desk.text(lang, "slip.column.figure")),
                        new Column(desk.text(lang, "slip.column.scope")),
                        Column.number(desk.text(lang, "slip.column.before")),
                        Column.number(desk.text(lang, "slip.column.after")),
                        new Column(desk.text(lang, "slip.column.cause")),
                        new Column(desk.text(lang, "slip.column.at"))),
                rows);
        return new SlipsPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                table,
                new Pager(
                        page,
                        (int) Math.max(1, Math.ceilDiv(total, PAGE)),
                        FigureDesk.SLIPS + "?page={page}",
                        desk.text(lang, "slip.total", JapaneseNumbers.inTable(total))));
    }

    SheetPage one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Restatement slip,
            String typed,
            @Nullable NotAcknowledged refused) {
        var title = desk.text(lang, "slip.title", slip.id());
        var problems = refused == null
                ? List.<Problem>of()
                : List.of(new Problem(
                        "reason", desk.text(lang, "slip.wrong." + refused.name().toLowerCase(Locale.ROOT))));
        var error = problems.isEmpty() ? null : problems.getFirst().message();
        var form = new Form(
                desk.text(lang, "slip.acknowledge"),
                FigureDesk.SLIPS + "/" + slip.id() + "/acknowledge",
                List.of(),
                List.of(desk.field(lang, "reason", TextField.Kind.TEXT, typed, error, true, LONGEST_REASON)),
                List.of(Button.primary(desk.text(lang, "slip.acknowledge.do"))));
        return new SheetPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title, new Link(desk.text(lang, "slip.list"), FigureDesk.SLIPS)),
                "",
                problems,
                List.of(),
                facts(slip, lang),
                "",
                List.of(),
                slip.acknowledged() == null ? List.of(form) : List.of(),
                List.of(sides(slip, lang)));
    }

    private SummaryList facts(Restatement slip, Lang lang) {
        var before = slip.before();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(
                desk.text(lang, "slip.column.figure"),
                name(before.figure(), lang),
                List.of(new Link(desk.text(lang, "slip.opens"), SliceQuery.figure(before.figure(), before.slice()))),
                null,
                null));
        rows.add(new SummaryList.Row(desk.text(lang, "slip.column.scope"), wording.scope(before.slice(), lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "slip.column.cause"), cause(slip, lang)));
        rows.add(
                new SummaryList.Row(desk.text(lang, "slip.column.at"), JapaneseDates.dateTime(slip.writtenAt(), lang)));
        rows.add(new SummaryList.Row(
                desk.text(lang, "slip.issued"),
                slip.issued().isEmpty() ? desk.text(lang, "slip.issued.none") : "",
                slip.issued().stream()
                        .map(issued -> new Link(
                                issued.title() + " (" + JapaneseDates.date(issued.issued(), lang) + ")", issued.path()))
                        .toList(),
                null,
                null));
        var acknowledged = slip.acknowledged();
        if (acknowledged != null) {
            rows.add(new SummaryList.Row(
                    desk.text(lang, "slip.acknowledged"),
                    desk.text(
                            lang,
                            "slip.acknowledged.by",
                            acknowledged.by(),
                            JapaneseDates.dateTime(acknowledged.at(), lang),
                            acknowledged.reason())));
        }
        return new SummaryList(rows);
    }

    private Table sides(Restatement slip, Lang lang) {
        var before = slip.before();
        var after = slip.after();
        var rows = new ArrayList<Row>();
        rows.add(row(lang, "shown", shown(before, lang), shown(after, lang)));
        rows.add(row(lang, "version", Integer.toString(before.version()), Integer.toString(after.version())));
        var metrics = new TreeSet<>(before.measured().keySet());
        metrics.addAll(after.measured().keySet());
        for (var metric : metrics) {
            rows.add(new Row(List.of(
                    new Cell(figures.metric(metric).name().in(lang)),
                    new Cell(number(before.measured().get(metric), lang)),
                    new Cell(number(after.measured().get(metric), lang)))));
        }
        rows.add(row(
                lang,
                "recorded",
                JapaneseDates.dateTime(before.recordedAt(), lang),
                JapaneseDates.dateTime(after.recordedAt(), lang)));
        rows.add(row(lang, "occasion", before.occasion(), after.occasion()));
        rows.add(row(lang, "by", before.recordedBy(), after.recordedBy()));
        return new Table(
                desk.text(lang, "slip.sides"),
                List.of(
                        new Column(desk.text(lang, "slip.side.what")),
                        Column.number(desk.text(lang, "slip.column.before")),
                        Column.number(desk.text(lang, "slip.column.after"))),
                rows);
    }

    private Row row(Lang lang, String key, String before, String after) {
        return new Row(List.of(new Cell(desk.text(lang, "slip.side." + key)), new Cell(before), new Cell(after)));
    }

    private String number(@Nullable Exact value, Lang lang) {
        return value == null ? desk.text(lang, "noData") : Wording.number(value);
    }

    private String shown(Stated stated, Lang lang) {
        return stated.shown().isEmpty()
                ? desk.text(lang, "noData")
                : JapaneseNumbers.inTable(new BigDecimal(stated.shown()))
                        + (stated.provisional() ? desk.text(lang, "provisional.mark") : "");
    }

    private String name(String figure, Lang lang) {
        return figures.find(figure).map(Figure::name).map(name -> name.in(lang)).orElse(figure);
    }

    private String cause(Restatement slip, Lang lang) {
        return desk.text(lang, "slip.cause." + slip.cause().name().toLowerCase(Locale.ROOT));
    }
}
