package jp.tenohira.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.pages.FigurePage;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opens a number: its definition, how it comes about, and the records it was computed from, by receipt number only. */
@Controller
class FigureController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Figures figures;
    private final FigureReader reader;
    private final Wording wording;
    private final Frames frames;
    private final Messages messages;
    private final AuditTrail audit;

    FigureController(
            Figures figures, FigureReader reader, Wording wording, Frames frames, Messages messages, AuditTrail audit) {
        this.figures = figures;
        this.reader = reader;
        this.wording = wording;
        this.frames = frames;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/headquarters/figures/{code}")
    ModelAndView figure(
            @PathVariable String code,
            @RequestParam(required = false, defaultValue = "") String metric,
            @RequestParam(required = false, defaultValue = "1") int page,
            Staff staff,
            Lang lang,
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters) {
        var figure = figures.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sliced = reader.open(
                staff, SliceQuery.read(parameters, figures.dimensions()).slice());
        var value = sliced.value(figure);
        var metrics = List.copyOf(figure.formula().metrics());
        var chosen = metrics.contains(metric) ? metric : metrics.getFirst();
        var number = Math.clamp(page, 1, LAST_PAGE);
        var records = reader.open(staff, value.counted()).records(chosen, number, PAGE);
        audit.record(staff, "figure.opened", code, SliceQuery.parameters(sliced.slice()));
        var name = figure.name().in(lang);
        return HeadquartersController.view(
                "figures/figure",
                new FigurePage(
                        frames.staff(request, lang, name, staff.name()),
                        breadcrumb(sliced, name, lang),
                        itself(wording.stat(value, lang, wording.calculation(value, sliced, lang))),
                        definition(value, sliced, lang),
                        metrics(figure, metrics, chosen, sliced.slice(), lang),
                        table(records, chosen, lang),
                        pager(code, chosen, sliced.slice(), number, records, lang)),
                false);
    }

    /** The number at the top of its own page leads nowhere. */
    private static Stat itself(Stat stat) {
        return new Stat(stat.label(), stat.value(), stat.unit(), stat.note(), null);
    }

    private Breadcrumb breadcrumb(SlicedFigures sliced, String name, Lang lang) {
        var way = new ArrayList<Link>();
        way.add(new Link(messages.in(lang, "figures.title"), "/headquarters"));
        var procedure = sliced.slice().member("procedure");
        if (procedure != null) {
            var label = sliced.labels("procedure", List.of(procedure)).get(procedure);
            way.add(new Link(
                    label == null ? procedure : label.in(lang),
                    SliceQuery.procedure(
                            procedure,
                            Slice.EVERYTHING.between(
                                    sliced.slice().from(), sliced.slice().to()))));
        }
        return new Breadcrumb(way, name);
    }

    private SummaryList definition(FigureValue value, SlicedFigures sliced, Lang lang) {
        var figure = value.figure();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("meaning", figure.meaning().in(lang), lang));
        rows.add(row("scope", wording.slice(sliced, lang), lang));
        rows.add(row("formula", wording.formula(figure, lang), lang));
        var calculation = wording.calculation(value, sliced, lang);
        if (!calculation.isEmpty()) {
            rows.add(row("calculation", calculation + " = " + wording.withUnit(value, lang), lang));
        }
        value.numerator().ifPresent(n -> rows.add(row("numerator", JapaneseNumbers.inTable(n.longValueExact()), lang)));
        value.denominator()
                .ifPresent(d -> rows.add(row("denominator", JapaneseNumbers.inTable(d.longValueExact()), lang)));
        rows.add(row("rounding", rounding(figure, lang), lang));
        rows.add(row("source", figure.source().in(lang), lang));
        rows.add(row("asOf", JapaneseDates.dateTime(value.asOf(), lang), lang));
        rows.add(row(
                "version", messages.in(lang, "figures.figure.version.value", figure.code(), figure.version()), lang));
        return new SummaryList(rows);
    }

    private SummaryList.Row row(String key, String value, Lang lang) {
        return new SummaryList.Row(messages.in(lang, "figures.figure." + key), value);
    }

    private String rounding(Figure figure, Lang lang) {
        return figure.digits() == 0
                ? messages.in(lang, "figures.figure.rounding.whole")
                : messages.in(lang, "figures.figure.rounding.digits", figure.digits());
    }

    private Tabs metrics(Figure figure, List<String> metrics, String chosen, Slice slice, Lang lang) {
        return new Tabs(
                messages.in(lang, "figures.records.metrics"),
                metrics.stream()
                        .map(metric -> new Tabs.Tab(
                                figures.metric(metric).name().in(lang),
                                address(figure.code(), metric, slice) + "#records",
                                metric.equals(chosen)))
                        .toList());
    }

    private Table table(RecordList records, String metric, Lang lang) {
        return new Table(
                messages.in(
                        lang,
                        "figures.records.caption",
                        figures.metric(metric).name().in(lang)),
                List.of(
                        new Table.Column(messages.in(lang, "figures.records.receipt")),
                        new Table.Column(messages.in(lang, "figures.records.at")),
                        Table.Column.number(messages.in(lang, "figures.records.adds"))),
                records.entries().stream()
                        .map(entry -> new Table.Row(List.of(
                                new Table.Cell(entry.code()),
                                new Table.Cell(JapaneseDates.dateTime(entry.at(), lang)),
                                new Table.Cell(Wording.number(entry.adds())))))
                        .toList());
    }

    private Pager pager(String code, String metric, Slice slice, int page, RecordList records, Lang lang) {
        var pages = (int) Math.max(1, Math.min(LAST_PAGE, Math.ceilDiv(records.total(), PAGE)));
        var first = (page - 1L) * PAGE + 1;
        var last = first + records.entries().size() - 1;
        var summary = records.entries().isEmpty()
                ? messages.in(lang, "figures.records.none")
                : messages.in(
                        lang,
                        "figures.records.summary",
                        JapaneseNumbers.inTable(records.total()),
                        JapaneseNumbers.inTable(first),
                        JapaneseNumbers.inTable(last));
        return new Pager(page, pages, address(code, metric, slice) + "&page={page}#records", summary);
    }

    private static String address(String code, String metric, Slice slice) {
        var parameters = SliceQuery.parameters(slice);
        parameters.put("metric", metric);
        return SliceQuery.address("/headquarters/figures/" + SliceQuery.encoded(code), parameters);
    }
}
