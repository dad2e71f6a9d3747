package jp.tenohira.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.pages.ProcedurePage;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Tabs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures of one procedure, as a page and as CSV. */
@Controller
class ProcedureController {

    static final List<String> CARDS = List.of(
            "received",
            "received-outside",
            "received-inside",
            "outside-rate",
            "median-minutes-to-complete",
            "sent-back-rate",
            "hours-saved",
            "sheets-saved");
    static final List<String> BREAKDOWNS = List.of("device", "language", "channel");
    private static final String WEEKDAY = "weekday";

    private final Figures figures;
    private final FigureReader reader;
    private final Periods periods;
    private final ReceivedHours hours;
    private final Breakdowns breakdowns;
    private final Wording wording;
    private final FiguresCsv csv;
    private final Frames frames;
    private final Messages messages;

    ProcedureController(
            Figures figures,
            FigureReader reader,
            Periods periods,
            ReceivedHours hours,
            Breakdowns breakdowns,
            Wording wording,
            FiguresCsv csv,
            Frames frames,
            Messages messages) {
        this.figures = figures;
        this.reader = reader;
        this.periods = periods;
        this.hours = hours;
        this.breakdowns = breakdowns;
        this.wording = wording;
        this.csv = csv;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/headquarters/procedures/{code}")
    ModelAndView procedure(
            @PathVariable String code,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters) {
        var query = SliceQuery.read(parameters, figures.dimensions());
        var slice = query.slice().with("procedure", code);
        var sliced = reader.open(staff, query.reversed() ? slice.between(null, null) : slice);
        var allTime = reader.open(staff, slice.between(null, null));
        var path = "/headquarters/procedures/" + SliceQuery.encoded(code);
        var byWeekday = WEEKDAY.equals(parameters.get("rows"));
        var kept = new LinkedHashMap<String, String>(query.slice().where());
        if (byWeekday) {
            kept.put("rows", WEEKDAY);
        }
        var filter = periods.filter(path, query, allTime, kept, lang);
        var label = sliced.labels("procedure", List.of(code)).getOrDefault(code, Text.plain(code));
        mustBeKnown(code, label, allTime);
        var name = label.in(lang);
        var days = ReceivedHours.days(sliced, figure("received"));
        var frame = frames.staff(request, lang, messages.in(lang, "figures.procedure.title", name), staff.name());
        var page = new ProcedurePage(
                frame.withErrors(!filter.problems().isEmpty()),
                new Breadcrumb(List.of(new Link(messages.in(lang, "figures.title"), "/headquarters")), name),
                filter,
                wording.slice(sliced, lang),
                CARDS.stream().map(card -> stat(figure(card), sliced, lang)).toList(),
                breakdowns.share(sliced, lang),
                rows(path, sliced, byWeekday || days.isEmpty(), !days.isEmpty(), lang),
                heatMap(sliced, byWeekday, days, lang),
                BREAKDOWNS.stream()
                        .map(dimension -> breakdowns.of(dimension, sliced, figure("received"), lang))
                        .toList(),
                Button.secondary(messages.in(lang, "figures.csv"))
                        .to(SliceQuery.address(
                                path + "/figures.csv",
                                SliceQuery.parameters(sliced.slice().without("procedure")))),
                messages.in(lang, "figures.asOf", JapaneseDates.dateTime(sliced.asOf(), lang)));
        return HeadquartersController.view(
                "figures/procedure", page, !filter.problems().isEmpty());
    }

    @GetMapping("/headquarters/procedures/{code}/figures.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String code, Staff staff, Lang lang, @RequestParam Map<String, String> parameters) {
        var query = SliceQuery.read(parameters, figures.dimensions());
        var slice = query.slice().with("procedure", code);
        var sliced = reader.open(staff, slice);
        var label = sliced.labels("procedure", List.of(code)).getOrDefault(code, Text.plain(code));
        mustBeKnown(code, label, reader.open(staff, slice.between(null, null)));
        var name = ContentDisposition.attachment()
                .filename("figures-" + code + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(csv.of(sliced, lang));
    }

    private Stat stat(Figure figure, SlicedFigures sliced, Lang lang) {
        var value = sliced.value(figure);
        return wording.stat(value, lang, wording.calculation(value, sliced, lang));
    }

    private HeatMap heatMap(SlicedFigures sliced, boolean byWeekday, List<LocalDate> days, Lang lang) {
        var received = figure("received");
        var inside = figure("received-inside");
        if (isNothing(sliced)) {
            return new HeatMap("", "", List.of(), List.of());
        }
        return byWeekday || days.isEmpty()
                ? hours.byWeekday(sliced, received, inside, lang)
                : hours.byDay(sliced, received, inside, days, lang);
    }

    private Tabs rows(String path, SlicedFigures sliced, boolean byWeekday, boolean daysFit, Lang lang) {
        var parameters = SliceQuery.parameters(sliced.slice().without("procedure"));
        var weekday = new LinkedHashMap<>(parameters);
        weekday.put("rows", WEEKDAY);
        var tabs = new ArrayList<Tabs.Tab>();
        if (daysFit) {
            tabs.add(new Tabs.Tab(
                    messages.in(lang, "figures.heat.byDay"),
                    SliceQuery.address(path, parameters) + "#received-hours",
                    !byWeekday));
        }
        tabs.add(new Tabs.Tab(
                messages.in(lang, "figures.heat.byWeekday"),
                SliceQuery.address(path, weekday) + "#received-hours",
                byWeekday));
        return new Tabs(messages.in(lang, "figures.heat.rows"), tabs);
    }

    /** A procedure that nobody ever applied for and that has no name is none. */
    private void mustBeKnown(String code, Text label, SlicedFigures allTime) {
        if (label.equals(Text.plain(code)) && isNothing(allTime)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private boolean isNothing(SlicedFigures sliced) {
        return sliced.value(figure("received"))
                .exact()
                .filter(count -> !count.isZero())
                .isEmpty();
    }

    private Figure figure(String code) {
        return figures.find(code).orElseThrow();
    }
}
