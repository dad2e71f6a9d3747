package jp.tenohira.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.pages.HeadquartersPage;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The headquarters' first page: the city's key figures, and a line for each procedure with its own. */
@Controller
class HeadquartersController {

    private static final List<String> CITY = List.of("received", "outside-rate", "hours-saved", "sheets-saved");
    private static final List<String> COLUMNS = List.of(
            "received", "outside-rate", "median-minutes-to-complete", "sent-back-rate", "hours-saved", "sheets-saved");

    private final Figures figures;
    private final FigureReader reader;
    private final Periods periods;
    private final Wording wording;
    private final Frames frames;
    private final Messages messages;

    HeadquartersController(
            Figures figures, FigureReader reader, Periods periods, Wording wording, Frames frames, Messages messages) {
        this.figures = figures;
        this.reader = reader;
        this.periods = periods;
        this.wording = wording;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/headquarters")
    ModelAndView headquarters(
            Staff staff, Lang lang, HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var query = SliceQuery.read(parameters, List.of());
        var sliced = reader.open(staff, query.slice());
        var allTime = reader.open(staff, query.slice().between(null, null));
        var filter = periods.filter("/headquarters", query, allTime, Map.of(), lang);
        var frame = frames.staff(request, lang, messages.in(lang, "figures.title"), staff.name());
        var page = new HeadquartersPage(
                frame.withErrors(!filter.problems().isEmpty()),
                tabs(staff, lang),
                filter,
                wording.slice(sliced, lang),
                figures(CITY).stream()
                        .map(figure -> stat(sliced.value(figure), sliced, lang))
                        .toList(),
                procedures(sliced, lang),
                messages.in(lang, "figures.asOf", JapaneseDates.dateTime(sliced.asOf(), lang)));
        return view("figures/headquarters", page, !filter.problems().isEmpty());
    }

    private Tabs tabs(Staff staff, Lang lang) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(messages.in(lang, "figures.title"), "/headquarters", true));
        tabs.add(tab(lang, "goal.title", "goals"));
        tabs.add(tab(lang, "dashboard.departments", "departments"));
        tabs.add(tab(lang, "definition.list", "definitions"));
        tabs.add(tab(lang, "reorganisation.list", "reorganisations"));
        if (!staff.role().ofSection()) {
            tabs.add(tab(lang, "slip.list", "restatements"));
        }
        return new Tabs(messages.in(lang, "figures.tabs"), tabs);
    }

    private Tabs.Tab tab(Lang lang, String key, String page) {
        return new Tabs.Tab(messages.in(lang, "figures." + key), "/headquarters/" + page, false);
    }

    static ModelAndView view(String name, Object page, boolean invalid) {
        var view = new ModelAndView(name, Map.of("page", page));
        view.setStatus(invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private jp.tenohira.ui.components.Stat stat(FigureValue value, SlicedFigures sliced, Lang lang) {
        return wording.stat(value, lang, wording.calculation(value, sliced, lang));
    }

    private Table procedures(SlicedFigures sliced, Lang lang) {
        var figures = figures(COLUMNS);
        var byFigure = figures.stream()
                .map(figure -> sliced.cells(figure, List.of("procedure")))
                .toList();
        var codes = byFigure.getFirst().stream()
                .sorted(Comparator.comparing((FigureValue cell) -> cell.exact().orElse(Exact.ZERO))
                        .reversed())
                .map(cell -> cell.slice().where().getOrDefault("procedure", ""))
                .toList();
        var labels = sliced.labels("procedure", codes);
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(messages.in(lang, "figures.procedure")));
        figures.forEach(figure -> columns.add(Table.Column.number(figure.name().in(lang))));
        var rows = new ArrayList<Table.Row>();
        for (var code : codes) {
            var cells = new ArrayList<Table.Cell>();
            var label = labels.get(code);
            cells.add(
                    Table.Cell.link(label == null ? code : label.in(lang), SliceQuery.procedure(code, sliced.slice())));
            for (int i = 0; i < figures.size(); i++) {
                cells.add(cell(of(byFigure.get(i), code), lang));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(messages.in(lang, "figures.procedures"), columns, rows);
    }

    private Table.Cell cell(List<FigureValue> found, Lang lang) {
        return found.isEmpty()
                ? new Table.Cell(messages.in(lang, "figures.noData"))
                : Table.Cell.link(
                        wording.withUnit(found.getFirst(), lang),
                        SliceQuery.figure(
                                found.getFirst().figure().code(),
                                found.getFirst().slice()));
    }

    private static List<FigureValue> of(List<FigureValue> cells, String procedure) {
        return cells.stream()
                .filter(cell -> procedure.equals(cell.slice().member("procedure")))
                .toList();
    }

    private List<Figure> figures(List<String> codes) {
        return codes.stream().map(code -> figures.find(code).orElseThrow()).toList();
    }
}
