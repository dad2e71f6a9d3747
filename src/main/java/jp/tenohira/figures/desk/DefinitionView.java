package jp.tenohira.figures.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.figures.definitions.FigureVersion;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SheetPage.Hidden;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Definitions as pages: the list with everything that can be counted, one with its history, one version beside the current one. */
@Component
class DefinitionView {

    private static final int LONGEST_REASON = 500;

    private final FigureDesk desk;
    private final Figures figures;
    private final Metrics metrics;
    private final Wording wording;

    DefinitionView(FigureDesk desk, Figures figures, Metrics metrics, Wording wording) {
        this.desk = desk;
        this.figures = figures;
        this.metrics = metrics;
        this.wording = wording;
    }

    SheetPage list(HttpServletRequest request, Lang lang, Staff staff) {
        var title = desk.text(lang, "definition.list");
        return new SheetPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                desk.text(lang, "definition.lead"),
                List.of(),
                List.of(),
                null,
                "",
                Definitions.mayPublish(staff)
                        ? List.of(Button.primary(desk.text(lang, "definition.new"))
                                .to(FigureDesk.DEFINITIONS + "/new"))
                        : List.of(),
                List.of(),
                List.of(figures(lang), counted(lang)));
    }

    private Table figures(Lang lang) {
        var rows = figures.all().stream()
                .map(figure -> new Row(List.of(
                        Cell.link(figure.name().in(lang), "/headquarters/figures/" + figure.code() + "/definition"),
                        new Cell(figure.code()),
                        new Cell(wording.formula(figure, lang)),
                        new Cell(Integer.toString(figure.version())),
                        figure.care().published()
                                ? Cell.tags(new Tag(desk.text(lang, "definition.public"), Tag.Colour.GREEN))
                                : new Cell(""))))
                .toList();
        return new Table(
                desk.text(lang, "definition.list"),
                List.of(
                        column(lang, "name"),
                        column(lang, "code"),
                        column(lang, "formula"),
                        Column.number(desk.text(lang, "definition.column.version")),
                        column(lang, "public")),
                rows);
    }

    private Table counted(Lang lang) {
        var rows = metrics.all().stream()
                .map(metric -> new Row(List.of(
                        new Cell(metric.code()),
                        new Cell(metric.name().in(lang)),
                        new Cell(metric.meaning().in(lang)),
                        new Cell(String.join(
                                lang == Lang.JA ? "、" : ", ",
                                metrics.dimensions(List.of(metric.code())).stream()
                                        .map(dimension -> dimension.code())
                                        .toList())))))
                .toList();
        return new Table(
                desk.text(lang, "definition.counted"),
                List.of(
                        column(lang, "code"),
                        column(lang, "name"),
                        column(lang, "meaning"),
                        column(lang, "dimensions")),
                rows);
    }

    private Column column(Lang lang, String key) {
        return new Column(desk.text(lang, "definition.column." + key));
    }

    SheetPage one(HttpServletRequest request, Lang lang, Staff staff, FigureVersion current, List<FigureVersion> all) {
        var figure = current.figure();
        var title = desk.text(lang, "definition.title", figure.name().in(lang));
        var actions = new ArrayList<Button>();
        if (Definitions.mayPublish(staff)) {
            actions.add(Button.primary(desk.text(lang, "definition.edit")).to(address(current) + "/edit"));
        }
        actions.add(
                Button.secondary(desk.text(lang, "definition.numbers")).to("/headquarters/figures/" + figure.code()));
        return new SheetPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title, toList(lang)),
                "",
                List.of(),
                List.of(),
                null,
                current.yaml().strip(),
                actions,
                List.of(),
                List.of(history(lang, current, all)));
    }

    private Table history(Lang lang, FigureVersion current, List<FigureVersion> all) {
        var rows = all.stream()
                .map(one -> new Row(List.of(
                        new Cell(
                                desk.text(lang, "definition.nth", one.figure().version()),
                                address(one) + "/versions/" + one.figure().version(),
                                one.figure().version() == current.figure().version()
                                        ? List.of(new Tag(desk.text(lang, "definition.holds"), Tag.Colour.BLUE))
                                        : List.of()),
                        new Cell(published(lang, one)),
                        new Cell(one.own() ? one.publishedBy() : desk.text(lang, "definition.shipped")),
                        new Cell(one.reason()))))
                .toList();
        return new Table(
                desk.text(lang, "definition.history"),
                List.of(column(lang, "version"), column(lang, "published"), column(lang, "by"), column(lang, "reason")),
                rows);
    }

    private static String published(Lang lang, FigureVersion one) {
        return one.own() && one.publishedAt() != null ? JapaneseDates.dateTime(one.publishedAt(), lang) : "";
    }

    SheetPage version(HttpServletRequest request, Lang lang, Staff staff, FigureVersion one, FigureVersion current) {
        var title = desk.text(
                lang,
                "definition.version.title",
                one.figure().name().in(lang),
                one.figure().version());
        var isCurrent = one.figure().version() == current.figure().version();
        var differences = Differences.between(one.yaml(), current.yaml()).stream()
                .map(d -> new Row(List.of(new Cell(d.entry()), new Cell(d.before()), new Cell(d.after()))))
                .toList();
        var compared = new Table(
                desk.text(lang, "definition.compared", current.figure().version()),
                List.of(
                        column(lang, "entry"),
                        new Column(
                                desk.text(lang, "definition.nth", one.figure().version())),
                        new Column(desk.text(
                                lang, "definition.nth", current.figure().version()))),
                differences);
        return new SheetPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(
                        lang,
                        title,
                        toList(lang),
                        new Link(
                                desk.text(
                                        lang,
                                        "definition.title",
                                        current.figure().name().in(lang)),
                                address(one))),
                isCurrent ? desk.text(lang, "definition.version.current") : "",
                List.of(),
                List.of(),
                null,
                one.yaml().strip(),
                List.of(),
                isCurrent || !Definitions.mayPublish(staff) ? List.of() : List.of(restore(lang, one, current)),
                isCurrent ? List.of() : List.of(compared));
    }

    private Form restore(Lang lang, FigureVersion one, FigureVersion current) {
        return new Form(
                desk.text(lang, "definition.restore"),
                address(one) + "/versions/" + one.figure().version() + "/restore",
                List.of(new Hidden("seen", Integer.toString(current.figure().version()))),
                List.of(desk.field(lang, "reason", TextField.Kind.TEXT, "", null, true, LONGEST_REASON)),
                List.of(Button.primary(desk.text(lang, "definition.restore.do"))));
    }

    private Link toList(Lang lang) {
        return new Link(desk.text(lang, "definition.list"), FigureDesk.DEFINITIONS);
    }

    private static String address(FigureVersion one) {
        return "/headquarters/figures/" + one.figure().code() + "/definition";
    }
}
