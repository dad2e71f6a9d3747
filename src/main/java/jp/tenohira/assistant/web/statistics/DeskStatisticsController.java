package jp.tenohira.assistant.web.statistics;

import static jp.tenohira.assistant.web.desk.DeskWords.STATISTICS;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk's figures of a fiscal year: by section, purpose and article, drawn and as a table. A head sees the own section's. */
@Controller
class DeskStatisticsController {

    private static final int FIRST_YEAR = 2023;

    /** A figure and what it is cut by. */
    private record Cut(String figure, String dimension) {}

    private static final List<Cut> CUTS = List.of(
            new Cut("assistant-uses", "section"),
            new Cut("assistant-uses", "ai-purpose"),
            new Cut("assistant-kept-back", "ai-article"),
            new Cut("assistant-minutes-saved", "section"),
            new Cut("assistant-minutes-saved", "ai-purpose"),
            new Cut("assistant-template-uses", "ai-purpose"),
            new Cut("assistant-template-uses", "section"),
            new Cut("assistant-questions", "section"));

    /** Told without a cut. */
    private static final List<String> TOTALS =
            List.of("assistant-questions-unanswered", "assistant-documents", "assistant-minutes-made");

    private final Figures figures;
    private final DeskWords words;
    private final Clock clock;

    DeskStatisticsController(Figures figures, DeskWords words, Clock clock) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(STATISTICS)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "0") int year) {
        var now = FiscalYear.of(clock.instant());
        var shown = year < FIRST_YEAR || year > now.year() ? now : new FiscalYear(year);
        var slice = Slice.EVERYTHING.between(shown.firstDay(), shown.lastDay());
        if (!(figures.of(staff, slice) instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var frame = words.frame(request, lang, staff, "statistics.title").at(STATISTICS);
        var parts = new ArrayList<Part>();
        parts.add(totals(frame, shown, now, sliced));
        CUTS.forEach(cut -> figures.find(cut.figure())
                .flatMap(figure -> part(frame, sliced, figure, cut.dimension()))
                .ifPresent(parts::add));
        return new ModelAndView(
                "assistant/desk",
                "page",
                new DeskPage(frame, words.tabs(frame, staff, STATISTICS), List.of(), List.of(), parts));
    }

    /** All totals; where nobody used anything, what to do next and whatever is there. */
    private Part totals(Frame frame, FiscalYear shown, FiscalYear now, SlicedFigures sliced) {
        var uses = CUTS.stream().map(Cut::figure).distinct().flatMap(code -> figures.find(code).stream());
        var used = uses.anyMatch(figure -> there(sliced, figure));
        var rows = Stream.concat(CUTS.stream().map(Cut::figure).distinct(), TOTALS.stream())
                .flatMap(code -> figures.find(code).stream())
                .filter(figure -> used || there(sliced, figure))
                .map(figure -> new SummaryList.Row(
                        figure.name().in(frame.lang()),
                        amount(frame, figure, sliced.value(figure).exact())))
                .toList();
        var part = Part.text(shown.name().in(frame.lang()), t(frame, used ? "statistics.lead" : "statistics.empty"))
                .with(new Form(STATISTICS, List.of(), List.of(), years(frame, shown, now)));
        return rows.isEmpty() ? part : part.with(new SummaryList(rows));
    }

    private static boolean there(SlicedFigures sliced, Figure figure) {
        return sliced.value(figure).exact().filter(value -> !value.isZero()).isPresent();
    }

    private static List<Button> years(Frame frame, FiscalYear shown, FiscalYear now) {
        var buttons = new ArrayList<Button>();
        if (shown.year() > FIRST_YEAR) {
            buttons.add(year(frame, shown.previous()));
        }
        if (shown.year() < now.year()) {
            buttons.add(year(frame, shown.next()));
        }
        return buttons;
    }

    private static Button year(Frame frame, FiscalYear year) {
        return Button.tertiary(year.name().in(frame.lang())).to(STATISTICS + "?year=" + year.year());
    }

    private Optional<Part> part(Frame frame, SlicedFigures sliced, Figure figure, String dimension) {
        var heading =
                t(frame, "statistics.part", figure.name().in(frame.lang()), t(frame, "statistics.by." + dimension));
        var cells = sliced.cells(figure, List.of(dimension)).stream()
                .filter(cell -> cell.exact().filter(value -> !value.isZero()).isPresent())
                .sorted(Comparator.comparing((FigureValue cell) -> cell.exact().orElse(Exact.ZERO))
                        .reversed())
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var labels = sliced.labels(
                figure,
                dimension,
                cells.stream().map(cell -> member(cell, dimension)).toList());
        var bars = new ArrayList<BarList.Bar>();
        var rows = new ArrayList<Table.Row>();
        for (var cell : cells) {
            var member = member(cell, dimension);
            var known = labels.get(member);
            var label =
                    member.isEmpty() ? t(frame, "statistics.nobody") : known == null ? member : known.in(frame.lang());
            var text = amount(frame, figure, cell.exact());
            bars.add(new BarList.Bar(
                    label, cell.exact().orElse(Exact.ZERO).rounded(0).doubleValue(), text));
            rows.add(new Table.Row(
                    List.of(Table.Cell.link(label, "/headquarters/figures/" + figure.code()), new Table.Cell(text))));
        }
        return Optional.of(Part.text(heading, figure.meaning().in(frame.lang()))
                .with(new BarList(heading, bars))
                .with(new Table(
                        heading,
                        List.of(
                                new Table.Column(t(frame, "statistics.by." + dimension)),
                                Table.Column.number(figure.name().in(frame.lang()))),
                        rows)));
    }

    private static String member(FigureValue cell, String dimension) {
        var member = cell.slice().member(dimension);
        return member == null ? "" : member;
    }

    private static String amount(Frame frame, Figure figure, Optional<Exact> value) {
        return value.map(exact -> "%,d".formatted(exact.rounded(0).longValueExact())
                        + figure.unit().in(frame.lang()).transform(unit -> frame.lang() == Lang.JA ? unit : " " + unit))
                .orElse(t(frame, "statistics.no-data"));
    }
}
