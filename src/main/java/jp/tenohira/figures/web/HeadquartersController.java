package jp.tenohira.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.pages.HeadquartersPage;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;
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

    private static final int PAGE = 50;

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
        var listed = procedures(sliced, parameters.getOrDefault("page", ""), lang);
        var page = new HeadquartersPage(
                frame.withErrors(!filter.problems().isEmpty()),
                tabs(staff, lang),
                filter,
                wording.slice(sliced, lang),
                figures(CITY).stream()
                        .map(figure -> stat(sliced.value(figure), sliced, lang))
                        .toList(),
                listed.table(),
                listed.pager(),
                listed.idle(),
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

    /** @param idle the procedures that received nothing, without figures of their own */
    private record Listed(Table table, @Nullable Pager pager, List<Link> idle) {}

    private Listed procedures(SlicedFigures sliced, String asked, Lang lang) {
        var figures = figures(COLUMNS);
        var byFigure = figures.stream()
                .map(figure -> sliced.cells(figure, List.of("procedure")))
                .toList();
        var received = byFigure.getFirst();
        var all = received.stream()
                .filter(HeadquartersController::isAny)
                .sorted(Comparator.comparing((FigureValue cell) -> cell.exact().orElse(Exact.ZERO))
                        .reversed())
                .map(HeadquartersController::procedure)
                .toList();
        var pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        var page = asked.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        var codes = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
        var values = byFigure.stream().map(HeadquartersController::byProcedure).toList();
        var labels = sliced.labels("procedure", codes);
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(messages.in(lang, "figures.procedure")));
        figures.forEach(figure -> columns.add(Table.Column.number(figure.name().in(lang))));
        var rows = new ArrayList<Table.Row>();
        for (var code : codes) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.link(
                    labels.getOrDefault(code, Text.plain(code)).in(lang), SliceQuery.procedure(code, sliced.slice())));
            values.forEach(ofFigure -> cells.add(cell(ofFigure.get(code), lang)));
            rows.add(new Table.Row(cells));
        }
        var table = new Table(messages.in(lang, "figures.procedures"), columns, rows);
        return new Listed(
                table,
                pages == 1 ? null : pager(sliced, page, pages, all.size(), lang),
                idle(
                        received.stream()
                                .filter(cell -> !isAny(cell))
                                .map(HeadquartersController::procedure)
                                .toList(),
                        sliced,
                        lang));
    }

    private static List<Link> idle(List<String> codes, SlicedFigures sliced, Lang lang) {
        var labels = sliced.labels("procedure", codes);
        return codes.stream()
                .map(code -> new Link(
                        labels.getOrDefault(code, Text.plain(code)).in(lang),
                        SliceQuery.procedure(code, sliced.slice())))
                .toList();
    }

    private static boolean isAny(FigureValue cell) {
        return cell.exact().filter(count -> !count.isZero()).isPresent();
    }

    private static String procedure(FigureValue cell) {
        return cell.slice().where().getOrDefault("procedure", "");
    }

    private Pager pager(SlicedFigures sliced, int page, int pages, int count, Lang lang) {
        var parameters = SliceQuery.parameters(sliced.slice().without("section"));
        var address = SliceQuery.address("/headquarters", parameters);
        return new Pager(
                page,
                pages,
                address + (parameters.isEmpty() ? "?" : "&") + "page={page}",
                messages.in(
                        lang, "figures.procedures.shown", count, (page - 1) * PAGE + 1, Math.min(count, page * PAGE)));
    }

    private Table.Cell cell(@Nullable FigureValue found, Lang lang) {
        return found == null
                ? new Table.Cell(messages.in(lang, "figures.noData"))
                : Table.Cell.link(
                        wording.withUnit(found, lang),
                        SliceQuery.figure(found.figure().code(), found.slice()));
    }

    private static Map<String, FigureValue> byProcedure(List<FigureValue> cells) {
        var byProcedure = new HashMap<String, FigureValue>();
        cells.forEach(cell -> byProcedure.putIfAbsent(procedure(cell), cell));
        return byProcedure;
    }

    private List<Figure> figures(List<String> codes) {
        return codes.stream().map(code -> figures.find(code).orElseThrow()).toList();
    }
}
