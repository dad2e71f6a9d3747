package jp.tenohira.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.StatedValues.AsOf;
import jp.tenohira.figures.pages.FigurePage;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
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
    private final FigureFacts facts;
    private final FigureHistoryView history;
    private final FixController fixes;

    FigureController(
            Figures figures,
            FigureReader reader,
            Wording wording,
            Frames frames,
            Messages messages,
            AuditTrail audit,
            FigureFacts facts,
            FigureHistoryView history,
            FixController fixes) {
        this.facts = facts;
        this.history = history;
        this.fixes = fixes;
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
        var sliced = reader.open(
                staff, SliceQuery.read(parameters, figures.dimensions()).slice());
        var moment = AsOfMoment.of(parameters);
        var known = moment.map(asOf -> reader.asOf(staff, code, sliced.slice(), asOf));
        var figure = known.map(one -> one.value().figure())
                .or(() -> figures.find(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var value = known.map(AsOf::value).orElseGet(() -> sliced.value(figure));
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
                        notices(value, known, lang),
                        itself(wording.stat(value, lang, wording.calculation(value, sliced, lang))),
                        facts.of(value, sliced, lang),
                        history.compared(staff, sliced.slice(), figure, lang),
                        history.stated(code, sliced.slice(), lang),
                        fixes.form(staff, code, sliced.slice(), lang),
                        metrics(figure, metrics, chosen, sliced.slice(), lang),
                        table(records, chosen, lang),
                        pager(code, chosen, sliced.slice(), number, records, lang)),
                false);
    }

    private List<Notice> notices(FigureValue value, Optional<AsOf> known, Lang lang) {
        var notices = new ArrayList<>(history.notices(value, lang));
        known.map(one -> one.stated()
                        .map(stated -> messages.in(
                                        lang,
                                        "figures.asOf.stated",
                                        JapaneseDates.dateTime(stated.recordedAt(), lang),
                                        stated.occasion(),
                                        stated.version())
                                + (stated.provisional() ? messages.in(lang, "figures.provisional.mark") : ""))
                        .orElseGet(() -> messages.in(
                                lang, "figures.asOf.notStated", value.figure().version())))
                .ifPresent(text -> notices.add(Notice.info(messages.in(lang, "figures.asOf.title"), text)));
        return notices;
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
