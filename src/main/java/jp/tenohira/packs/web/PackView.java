package jp.tenohira.packs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.PackState;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Fact;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Material;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.packs.files.AgendaGrid;
import jp.tenohira.packs.files.PackFile;
import jp.tenohira.packs.pages.PackPage;
import jp.tenohira.packs.pages.PackPage.MaterialView;
import jp.tenohira.packs.pages.PackPage.Run;
import jp.tenohira.packs.pages.PackPage.SlideView;
import jp.tenohira.packs.pages.PackPage.Step;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A pack as a page: every number opens its own. */
@Component
class PackView {

    private final Packs packs;
    private final PackDesk desk;

    PackView(Packs packs, PackDesk desk) {
        this.packs = packs;
        this.desk = desk;
    }

    PackPage page(
            HttpServletRequest request, Lang lang, Staff staff, Meeting meeting, PackContent content, String done) {
        var state = packs.state(meeting.id());
        var title = desk.title(lang, meeting);
        var editable = PackDesk.mayWrite(staff) && state != PackState.FROZEN;
        return new PackPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                notices(lang, done),
                facts(lang, meeting, state),
                PackDesk.mayWrite(staff) ? steps(lang, meeting, state) : List.of(),
                links(lang, staff, meeting, state),
                Stream.of(PackFile.values())
                        .map(file -> new Link(
                                desk.text(lang, "file." + file.fileName()),
                                PackDesk.path(meeting.id()) + "/files/" + file.fileName()))
                        .toList(),
                materials(content, editable ? PackDesk.path(meeting.id()) + "/texts/" : null));
    }

    private List<Notice> notices(Lang lang, String done) {
        if (List.of("own-approved", "own-frozen").contains(done)) {
            return List.of(Notice.warning(desk.text(lang, "own"), desk.text(lang, done.replace('-', '.'))));
        }
        return List.of("saved", "approved", "reopened", "frozen").contains(done)
                ? List.of(Notice.success("", desk.text(lang, "done." + done)))
                : List.of();
    }

    private SummaryList facts(Lang lang, Meeting meeting, PackState state) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(desk.text(lang, "field.held"), JapaneseDates.date(meeting.held(), lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "state"), desk.state(lang, state)));
        if (!meeting.sections().isEmpty()) {
            rows.add(new SummaryList.Row(desk.text(lang, "field.sections"), lang.listed(meeting.sections())));
        }
        packs.frozen(meeting.id()).ifPresent(pack -> {
            rows.add(new SummaryList.Row(
                    desk.text(lang, "frozenAt"),
                    JapaneseDates.dateTime(pack.frozenAt(), lang) + " " + pack.frozenBy()));
            rows.add(new SummaryList.Row(desk.text(lang, "digest"), pack.digest()));
        });
        return new SummaryList(rows);
    }

    private List<Step> steps(Lang lang, Meeting meeting, PackState state) {
        var path = PackDesk.path(meeting.id());
        return switch (state) {
            case DRAFT -> List.of(new Step(path + "/approve", Button.primary(desk.text(lang, "approve"))));
            case APPROVED -> List.of(new Step(path + "/reopen", Button.secondary(desk.text(lang, "reopen"))));
            case FROZEN -> List.of();
        };
    }

    private List<Button> links(Lang lang, Staff staff, Meeting meeting, PackState state) {
        var path = PackDesk.path(meeting.id());
        var links = new ArrayList<Button>();
        if (PackDesk.mayWrite(staff) && state == PackState.APPROVED) {
            links.add(Button.primary(desk.text(lang, "freeze")).to(path + "/freeze"));
        }
        if (PackDesk.mayWrite(staff) && state != PackState.FROZEN) {
            links.add(Button.secondary(desk.text(lang, "edit")).to(path + "/edit"));
        }
        links.add(Button.tertiary(desk.text(lang, "diff")).to(path + "/diff"));
        return links;
    }

    static List<MaterialView> materials(PackContent content, @Nullable String editPath) {
        var views = new ArrayList<MaterialView>();
        var agenda = AgendaGrid.of(content);
        views.add(new MaterialView(
                "agenda",
                "",
                "次第",
                List.of(new SlideView(
                        content.title(),
                        List.of(),
                        null,
                        List.of(table(content, "次第", agenda)),
                        List.of(),
                        content.city()))));
        for (var material : content.materials()) {
            views.add(material(content, material, views.size(), editPath));
        }
        return views;
    }

    private static MaterialView material(PackContent content, Material material, int place, @Nullable String editPath) {
        return new MaterialView(
                "material-" + place,
                material.number(),
                material.title(),
                material.slides().stream()
                        .map(slide -> slide(content, slide, editPath))
                        .toList());
    }

    private static SlideView slide(PackContent content, Slide slide, @Nullable String editPath) {
        var tables = new ArrayList<Table>();
        if (!slide.facts().isEmpty()) {
            tables.add(facts(content, slide));
        }
        var bars = new ArrayList<BarList>();
        var grid = slide.grid();
        if (grid != null) {
            tables.add(table(content, slide.title(), grid));
            var chart = slide.chart();
            if (chart != null) {
                chart.columns().forEach(column -> bars.add(bars(content, slide, grid, chart, column)));
            }
        }
        return new SlideView(
                slide.title(),
                slide.text().stream()
                        .map(line -> line.runs().stream()
                                .map(run -> new Run(run.text(), href(content, run)))
                                .toList())
                        .toList(),
                editPath == null ? null : editPath + slide.code(),
                tables,
                bars,
                slide.source());
    }

    private static Table facts(PackContent content, Slide slide) {
        return new Table(
                slide.title() + "（主な数値）",
                List.of(new Table.Column("項目"), Table.Column.number("値")),
                slide.facts().stream()
                        .map((Fact fact) ->
                                new Table.Row(List.of(new Table.Cell(fact.label()), cell(content, fact.value()))))
                        .toList());
    }

    private static Table table(PackContent content, String caption, Grid grid) {
        return new Table(
                caption,
                grid.columns().stream()
                        .map(column -> column.numeric()
                                ? Table.Column.number(column.title())
                                : new Table.Column(column.title()))
                        .toList(),
                grid.rows().stream()
                        .map(row -> new Table.Row(row.cells().stream()
                                .map(cell -> cell(content, cell))
                                .toList()))
                        .toList());
    }

    private static Table.Cell cell(PackContent content, Cell cell) {
        var href = href(content, cell);
        return href == null ? new Table.Cell(cell.text()) : Table.Cell.link(cell.text(), href);
    }

    private static @Nullable String href(PackContent content, Cell cell) {
        return cell.number() == null ? null : content.number(cell).path();
    }

    private static BarList bars(PackContent content, Slide slide, Grid grid, Chart chart, int column) {
        return new BarList(
                slide.title() + "：" + grid.columns().get(column).title(),
                grid.rows().stream()
                        .filter(row -> !row.total() && row.cells().get(column).number() != null)
                        .map(row -> {
                            var cell = row.cells().get(column);
                            var shown = content.number(cell).shown();
                            return new BarList.Bar(
                                    row.cells().getFirst().text(),
                                    shown == null ? 0 : shown.doubleValue(),
                                    shown == null ? cell.text() : cell.text() + chart.unit());
                        })
                        .toList());
    }
}
