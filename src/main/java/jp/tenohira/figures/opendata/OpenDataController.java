package jp.tenohira.figures.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.dashboards.Charts;
import jp.tenohira.figures.pages.DashboardPage.Chart;
import jp.tenohira.figures.pages.OpenFigurePage;
import jp.tenohira.figures.pages.OpenFiguresPage;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures that a city publishes as open data. */
@Controller
class OpenDataController {

    private static final String PATH = "/open-data";
    private static final String ONE = PATH + "/{code:[a-z][a-z0-9-]{1,60}}";

    private final OpenSeries series;
    private final OpenFiles files;
    private final Wording wording;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    OpenDataController(
            OpenSeries series, OpenFiles files, Wording wording, Frames frames, Messages messages, Clock clock) {
        this.series = series;
        this.files = files;
        this.wording = wording;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Lang lang) {
        var title = text(lang, "title", CurrentMunicipality.get().name().in(lang));
        var cards = series.published().stream()
                .map(figure ->
                        new LinkCard(figure.name().in(lang), figure.meaning().in(lang), PATH + "/" + figure.code()))
                .toList();
        return new ModelAndView(
                "figures/openFigures",
                "page",
                new OpenFiguresPage(frames.resident(request, lang, title), cards, licence(lang)));
    }

    @GetMapping(ONE)
    ModelAndView one(HttpServletRequest request, Lang lang, @PathVariable String code) {
        var figure = published(code);
        var name = figure.name().in(lang);
        var charts = new ArrayList<Chart>();
        charts.add(chart(lang, text(lang, "byYears", name), text(lang, "year"), series.byYears(figure)));
        var departments = series.byDepartments(figure);
        if (!departments.isEmpty()) {
            var year = series.lastWithData(figure)
                    .map(last -> last.name().in(lang))
                    .orElse("");
            charts.add(chart(lang, text(lang, "byDepartments", name, year), text(lang, "department"), departments));
        }
        return new ModelAndView(
                "figures/openFigure",
                "page",
                new OpenFigurePage(
                        frames.resident(request, lang, name),
                        new Breadcrumb(
                                List.of(new Link(
                                        text(
                                                lang,
                                                "title",
                                                CurrentMunicipality.get().name().in(lang)),
                                        PATH)),
                                name),
                        facts(figure, lang),
                        List.of(
                                Button.secondary(text(lang, "csv")).to(PATH + "/" + code + ".csv"),
                                Button.secondary(text(lang, "json")).to(PATH + "/" + code + ".json")),
                        charts,
                        licence(lang)));
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable String code) {
        var name = ContentDisposition.attachment()
                .filename(code + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(files.csv(published(code), clock.instant()));
    }

    @GetMapping(ONE + ".json")
    ResponseEntity<OpenFiles.Document> json(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(files.document(published(code), clock.instant()));
    }

    private Figure published(String code) {
        return series.published(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SummaryList facts(Figure figure, Lang lang) {
        return new SummaryList(List.of(
                fact(lang, "meaning", figure.meaning().in(lang)),
                fact(lang, "formula", wording.formula(figure, lang)),
                fact(lang, "source", figure.source().in(lang)),
                fact(lang, "asOf", JapaneseDates.dateTime(clock.instant(), lang)),
                fact(
                        lang,
                        "version",
                        messages.in(lang, "figures.figure.version.value", figure.code(), figure.version()))));
    }

    private SummaryList.Row fact(Lang lang, String key, String value) {
        return new SummaryList.Row(messages.in(lang, "figures.figure." + key), value);
    }

    private Chart chart(Lang lang, String caption, String column, List<OpenSeries.Point> points) {
        var bars = points.stream()
                .map(point -> new BarList.Bar(
                        point.label().in(lang),
                        point.value().exact().orElse(Exact.ZERO).rounded(6).doubleValue(),
                        shown(point, lang)))
                .toList();
        var ratio = points.stream().anyMatch(point -> point.value().figure().isPercentage());
        var columns = new ArrayList<Column>();
        columns.add(new Column(column));
        columns.add(Column.number(messages.in(lang, "figures.comparison.value")));
        if (ratio) {
            columns.add(Column.number(messages.in(lang, "figures.figure.numerator")));
            columns.add(Column.number(messages.in(lang, "figures.figure.denominator")));
        }
        var rows = points.stream()
                .map(point -> Charts.row(
                        new Cell(point.label().in(lang)), new Cell(shown(point, lang)), point.value(), ratio))
                .toList();
        return new Chart(new BarList(caption, bars), new Table(caption, columns, rows));
    }

    private String shown(OpenSeries.Point point, Lang lang) {
        return wording.withUnit(point.value(), lang)
                + (point.value().provisional() ? messages.in(lang, "figures.provisional.mark") : "");
    }

    private Link licence(Lang lang) {
        return new Link(
                text(
                        lang,
                        "licence",
                        OpenFiles.LICENCE,
                        CurrentMunicipality.get().name().in(lang)),
                OpenFiles.LICENCE_ADDRESS);
    }

    private String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "figures.open." + key, args);
    }
}
