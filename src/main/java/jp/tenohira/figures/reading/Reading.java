package jp.tenohira.figures.reading;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Tabs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads figures for a page, and writes them as a page does. */
@Component
public class Reading {

    private static final String FISCAL_YEAR = "fiscal-year";

    private final Figures figures;

    Reading(Figures figures) {
        this.figures = figures;
    }

    public SlicedFigures open(Staff staff, Slice slice) {
        return switch (figures.of(staff, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused> _ ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    public Figure figure(String code) {
        return figures.find(code).orElseThrow();
    }

    public List<FigureValue> cells(SlicedFigures sliced, String figure, String dimension) {
        return sliced.cells(figure(figure), List.of(dimension));
    }

    public static double amount(FigureValue value) {
        return value.shown().map(BigDecimal::doubleValue).orElse(0.0);
    }

    public static Exact exact(FigureValue value) {
        return value.exact().orElse(Exact.ZERO);
    }

    /** The number alone; empty for no data. */
    public static Optional<String> number(FigureValue value) {
        return value.shown().map(JapaneseNumbers::inTable);
    }

    public static String withUnit(FigureValue value, Lang lang) {
        var unit = value.figure().unit().in(lang);
        return number(value)
                .map(number -> value.figure().isPercentage() || lang == Lang.JA ? number + unit : number + " " + unit)
                .orElse("");
    }

    /** The fiscal years that have data of a figure, the latest first. */
    public List<FiscalYear> years(Staff staff, String figure) {
        return cells(open(staff, Slice.EVERYTHING), figure, FISCAL_YEAR).stream()
                .map(cell -> cell.slice().where().getOrDefault(FISCAL_YEAR, "0"))
                .map(year -> new FiscalYear(Integer.parseInt(year)))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The year that was asked for, else the latest; one without records when there is none. */
    public static FiscalYear chosen(String asked, List<FiscalYear> years) {
        return years.stream()
                .filter(year -> Integer.toString(year.year()).equals(asked))
                .findFirst()
                .orElseGet(() -> years.isEmpty() ? new FiscalYear(2023) : years.getFirst());
    }

    public static Slice of(FiscalYear year) {
        return Slice.EVERYTHING.between(year.firstDay(), year.lastDay());
    }

    /** Tabs of fiscal years. */
    public static Tabs periods(Lang lang, String label, List<FiscalYear> years, FiscalYear chosen, String path) {
        return new Tabs(
                label,
                years.stream()
                        .map(year ->
                                new Tabs.Tab(year.name().in(lang), path + "?year=" + year.year(), year.equals(chosen)))
                        .toList());
    }

    /** Figures that have data, large, each leading to its page. */
    public List<Stat> stats(Lang lang, SlicedFigures sliced, List<String> codes) {
        var stats = new ArrayList<Stat>();
        for (var code : codes) {
            var value = sliced.value(figure(code));
            number(value)
                    .ifPresent(number -> stats.add(new Stat(
                            value.figure().name().in(lang),
                            number,
                            value.figure().unit().in(lang),
                            null,
                            "/headquarters/figures/%s?%s".formatted(code, query(value.slice())))));
        }
        return stats;
    }

    private static String query(Slice slice) {
        var query = new StringBuilder("from=" + slice.from() + "&to=" + slice.to());
        slice.where()
                .forEach((dimension, member) -> query.append("&")
                        .append(dimension)
                        .append("=")
                        .append(URLEncoder.encode(member, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
