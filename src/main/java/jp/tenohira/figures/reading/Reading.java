package jp.tenohira.figures.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads figures for a page, and writes them as a page does. */
@Component
public class Reading {

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
}
