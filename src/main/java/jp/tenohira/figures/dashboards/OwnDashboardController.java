package jp.tenohira.figures.dashboards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.pages.DashboardPage;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Dashboards that staff compose for themselves or for everybody. */
@Controller
class OwnDashboardController {

    static final String PATH = "/staff/dashboards";
    private static final String ONE = PATH + "/{dashboard:[0-9a-f-]{36}}";

    private final OwnDashboards dashboards;
    private final OwnDashboardForm form;
    private final Tiles tiles;
    private final Years years;
    private final FigureReader reader;
    private final Wording wording;
    private final FigureDesk desk;

    OwnDashboardController(
            OwnDashboards dashboards,
            OwnDashboardForm form,
            Tiles tiles,
            Years years,
            FigureReader reader,
            Wording wording,
            FigureDesk desk) {
        this.dashboards = dashboards;
        this.form = form;
        this.tiles = tiles;
        this.years = years;
        this.reader = reader;
        this.wording = wording;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        var title = desk.text(lang, "dashboard.own");
        var rows = dashboards.of(staff).stream()
                .map(one -> new Row(List.of(
                        Cell.link(one.name(), PATH + "/" + one.id()),
                        new Cell(one.ownerName()),
                        new Cell(desk.text(lang, one.shared() ? "dashboard.shared" : "dashboard.personal")))))
                .toList();
        return FigureDesk.view(new SheetPage(
                desk.frame(request, lang, staff, title),
                new Breadcrumb(List.of(), title),
                desk.text(lang, rows.isEmpty() ? "dashboard.own.none" : "dashboard.own.lead"),
                List.of(),
                List.of(),
                null,
                "",
                List.of(Button.primary(desk.text(lang, "dashboard.new")).to(PATH + "/new")),
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                title,
                                List.of(
                                        new Column(desk.text(lang, "field.name")),
                                        new Column(desk.text(lang, "dashboard.owner")),
                                        new Column(desk.text(lang, "dashboard.who"))),
                                rows))));
    }

    @GetMapping(PATH + "/new")
    ModelAndView fresh(HttpServletRequest request, Lang lang, Staff staff) {
        return form.page(request, lang, staff, PATH + "/new", Map.of(), null);
    }

    @PostMapping(PATH + "/new")
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        return settle(request, lang, staff, UUID.randomUUID(), PATH + "/new", typed);
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID dashboard,
            @RequestParam Map<String, String> parameters) {
        var found = dashboards.find(staff, dashboard).orElseThrow(FigureDesk::notFound);
        var year = years.chosen(
                parameters,
                staff,
                Slice.EVERYTHING,
                found.tiles().stream().map(Tile::figure).toList());
        var mine = found.owner().equals(staff.id());
        var address = PATH + "/" + dashboard;
        var page = new DashboardPage(
                desk.frame(request, lang, staff, found.name()),
                new Breadcrumb(List.of(new Link(desk.text(lang, "dashboard.own"), PATH)), found.name()),
                years.tabs(address, year, lang),
                wording.scope(
                        reader.open(staff, Years.in(year, Slice.EVERYTHING)).slice(), lang),
                List.of(),
                mine
                        ? List.of(Button.secondary(desk.text(lang, "dashboard.change"))
                                .to(address + "/edit"))
                        : List.of(),
                null,
                tiles.of(found.tiles(), staff, Slice.EVERYTHING, year, lang),
                mine
                        ? new Form(
                                "",
                                address + "/delete",
                                List.of(),
                                List.of(),
                                List.of(Button.danger(desk.text(lang, "dashboard.delete"))))
                        : null);
        return new ModelAndView("figures/dashboard", "page", page);
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID dashboard) {
        var found = dashboards.own(staff, dashboard).orElseThrow(FigureDesk::notFound);
        return form.page(request, lang, staff, PATH + "/" + dashboard + "/edit", OwnDashboardForm.typed(found), null);
    }

    @PostMapping(ONE + "/edit")
    ModelAndView change(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID dashboard,
            @RequestParam Map<String, String> typed) {
        var found = dashboards.own(staff, dashboard).orElseThrow(FigureDesk::notFound);
        return settle(request, lang, staff, found.id(), PATH + "/" + dashboard + "/edit", typed);
    }

    @PostMapping(ONE + "/delete")
    ModelAndView delete(Staff staff, @PathVariable UUID dashboard) {
        if (!dashboards.delete(staff, dashboard)) {
            throw FigureDesk.notFound();
        }
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView settle(
            HttpServletRequest request, Lang lang, Staff staff, UUID id, String action, Map<String, String> typed) {
        var outcome = dashboards.save(
                staff,
                id,
                typed.getOrDefault("name", ""),
                "yes".equals(typed.get("shared")),
                OwnDashboardForm.tiles(typed));
        return switch (outcome) {
            case Outcome.Accepted<UUID, OwnDashboards.Refused>(var saved) ->
                new ModelAndView("redirect:" + PATH + "/" + saved);
            case Outcome.Refused<UUID, OwnDashboards.Refused>(var why) ->
                form.page(request, lang, staff, action, typed, why);
        };
    }
}
