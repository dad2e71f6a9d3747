package jp.tenohira.figures.dashboards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.pages.DashboardPage;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.SliceQuery;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The headquarters' one page with the city's goals, and a page for each department. */
@Controller
class CityDashboardController {

    static final String GOALS = "/headquarters/goals";
    static final String DEPARTMENTS = "/headquarters/departments";

    private final CityDashboards dashboards;
    private final Goals goals;
    private final Tiles tiles;
    private final Years years;
    private final FigureReader reader;
    private final Wording wording;
    private final Organisation organisation;
    private final Departments departments;
    private final FigureDesk desk;

    CityDashboardController(
            CityDashboards dashboards,
            Goals goals,
            Tiles tiles,
            Years years,
            FigureReader reader,
            Wording wording,
            Organisation organisation,
            Departments departments,
            FigureDesk desk) {
        this.dashboards = dashboards;
        this.goals = goals;
        this.tiles = tiles;
        this.years = years;
        this.reader = reader;
        this.wording = wording;
        this.organisation = organisation;
        this.departments = departments;
        this.desk = desk;
    }

    @GetMapping(GOALS)
    ModelAndView goals(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> parameters) {
        var dashboard = dashboards.current(CityDashboards.HEADQUARTERS);
        var year = years.chosen(parameters, staff, Slice.EVERYTHING, codes(dashboard));
        var title = dashboard.name().in(lang);
        var page = new DashboardPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                years.tabs(GOALS, year, lang),
                scope(staff, year, Slice.EVERYTHING, lang),
                goals.anyTarget(dashboard.goals())
                        ? List.of()
                        : List.of(Notice.info(desk.text(lang, "goal.none"), desk.text(lang, "goal.none.text"))),
                edit(staff, CityDashboards.HEADQUARTERS, lang),
                goals.of(dashboard.goals(), staff, Slice.EVERYTHING, year, lang),
                tiles.of(dashboard.tiles(), staff, Slice.EVERYTHING, year, lang),
                null);
        return new ModelAndView("figures/dashboard", "page", page);
    }

    @GetMapping(DEPARTMENTS)
    ModelAndView departments(HttpServletRequest request, Lang lang, Staff staff) {
        var title = desk.text(lang, "dashboard.departments");
        return FigureDesk.view(new SheetPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title),
                "",
                List.of(),
                List.of(),
                null,
                "",
                edit(staff, CityDashboards.DEPARTMENT, lang),
                List.of(),
                List.of(departments.of(title, staff, lang))));
    }

    @GetMapping(DEPARTMENTS + "/{department}")
    ModelAndView department(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String department,
            @RequestParam Map<String, String> parameters) {
        var found = organisation.departments().stream()
                .filter(one -> one.code().equals(department))
                .findFirst()
                .map(Department::name)
                .orElseThrow(FigureDesk::notFound);
        var dashboard = dashboards.current(CityDashboards.DEPARTMENT);
        var within = Slice.EVERYTHING.with("department", department);
        var year = years.chosen(parameters, staff, within, codes(dashboard));
        var title = found.in(lang);
        var page = new DashboardPage(
                desk.frame(request, lang, staff, title),
                desk.breadcrumb(lang, title, new Link(desk.text(lang, "dashboard.departments"), DEPARTMENTS)),
                years.tabs(DEPARTMENTS + "/" + SliceQuery.encoded(department), year, lang),
                scope(staff, year, within, lang),
                List.of(),
                List.of(),
                dashboard.goals().isEmpty() ? null : goals.of(dashboard.goals(), staff, within, year, lang),
                tiles.of(dashboard.tiles(), staff, within, year, lang),
                null);
        return new ModelAndView("figures/dashboard", "page", page);
    }

    /** What the reader may see of what was asked. */
    private String scope(Staff staff, FiscalYear year, Slice within, Lang lang) {
        var slice = reader.open(staff, Years.in(year, within)).slice();
        return wording.scope(slice, lang);
    }

    private List<Button> edit(Staff staff, String code, Lang lang) {
        return Definitions.mayPublish(staff)
                ? List.of(Button.secondary(desk.text(lang, "dashboard.edit"))
                        .to("/headquarters/dashboards/" + code + "/edit"))
                : List.of();
    }

    /** What a year is chosen by: the goals, or what is watched where there are none. */
    private static List<String> codes(Dashboard dashboard) {
        return dashboard.goals().isEmpty()
                ? dashboard.tiles().stream().map(Tile::figure).toList()
                : dashboard.goals().stream().map(Dashboard.Goal::figure).toList();
    }
}
