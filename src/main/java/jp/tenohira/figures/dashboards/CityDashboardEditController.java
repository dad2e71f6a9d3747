package jp.tenohira.figures.dashboards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.definitions.DefinitionProblem;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.pages.SheetPage;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SheetPage.Hidden;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes the city's dashboards: their text is published as a new version; an older one can be put back into the editor. */
@Controller
class CityDashboardEditController {

    private static final String EDIT = "/headquarters/dashboards/{board:headquarters|department}/edit";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 500;

    private final CityDashboards dashboards;
    private final FigureDesk desk;

    CityDashboardEditController(CityDashboards dashboards, FigureDesk desk) {
        this.dashboards = dashboards;
        this.desk = desk;
    }

    @GetMapping(EDIT)
    ModelAndView edit(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String board,
            @RequestParam(defaultValue = "") String from) {
        FigureDesk.must(Definitions.mayPublish(staff));
        var text = from.equals("0")
                ? dashboards.shipped(board)
                : dashboards.history(board).stream()
                        .filter(version -> Integer.toString(version.version()).equals(from))
                        .findFirst()
                        .map(CityDashboards.Version::yaml)
                        .orElseGet(() -> dashboards.text(board));
        return page(request, lang, staff, board, newest(board), text, "", List.of());
    }

    @PostMapping(EDIT)
    ModelAndView publish(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String board,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason) {
        FigureDesk.must(Definitions.mayPublish(staff));
        var text = yaml.replace("\r\n", "\n");
        return switch (dashboards.publish(staff, board, seen, text, reason)) {
            case Outcome.Accepted<Dashboard, List<DefinitionProblem>> _ ->
                new ModelAndView("redirect:"
                        + (board.equals(CityDashboards.HEADQUARTERS)
                                ? CityDashboardController.GOALS
                                : "/headquarters/departments"));
            case Outcome.Refused<Dashboard, List<DefinitionProblem>>(var wrong) ->
                page(request, lang, staff, board, seen, text, reason, wrong);
        };
    }

    private int newest(String board) {
        return dashboards.history(board).stream()
                .mapToInt(CityDashboards.Version::version)
                .max()
                .orElse(0);
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String board,
            int seen,
            String yaml,
            String reason,
            List<DefinitionProblem> wrong) {
        var title = desk.text(lang, "dashboard.edit");
        var problems = wrong.stream()
                .map(problem -> new Problem(
                        "yaml",
                        problem.line() == 0
                                ? problem.sentence().in(lang)
                                : desk.text(
                                        lang,
                                        "definition.line",
                                        problem.line(),
                                        problem.sentence().in(lang))))
                .toList();
        var error = problems.isEmpty()
                ? null
                : String.join("\n", problems.stream().map(Problem::message).toList());
        var form = new Form(
                "",
                "/headquarters/dashboards/" + board + "/edit",
                List.of(new Hidden("seen", Integer.toString(seen))),
                List.of(
                        desk.field(lang, "yaml", TextField.Kind.LONG, yaml, error, true, LONGEST),
                        desk.field(lang, "reason", TextField.Kind.TEXT, reason, null, true, LONGEST_REASON)),
                List.of(Button.primary(desk.text(lang, "definition.publish"))));
        return FigureDesk.view(new SheetPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                desk.text(lang, "dashboard.edit.lead"),
                problems,
                List.of(),
                null,
                "",
                List.of(),
                List.of(form),
                List.of(history(board, lang))));
    }

    private Table history(String board, Lang lang) {
        var rows = new ArrayList<Row>();
        for (var version : dashboards.history(board)) {
            rows.add(new Row(List.of(
                    Cell.link(desk.text(lang, "definition.nth", version.version()), from(board, version.version())),
                    new Cell(JapaneseDates.dateTime(version.at(), lang)),
                    new Cell(version.by()),
                    new Cell(version.reason()))));
        }
        rows.add(new Row(List.of(
                Cell.link(desk.text(lang, "definition.shipped"), from(board, 0)),
                new Cell(""),
                new Cell(""),
                new Cell(""))));
        return new Table(
                desk.text(lang, "definition.history"),
                List.of(
                        new Column(desk.text(lang, "definition.column.version")),
                        new Column(desk.text(lang, "definition.column.published")),
                        new Column(desk.text(lang, "definition.column.by")),
                        new Column(desk.text(lang, "definition.column.reason"))),
                rows);
    }

    private static String from(String board, int version) {
        return "/headquarters/dashboards/" + board + "/edit?from=" + version;
    }
}
