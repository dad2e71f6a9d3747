package jp.tenohira.packs.assembly;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.formulas.Formula;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.content.PackNumber.Fraction;
import org.jspecify.annotations.Nullable;

/** The numbers of one pack: asks the figures, once for each figure, slice and grouping, and keeps what a cell refers to. */
final class Numbers {

    private final Figures figures;
    private final Staff reader;
    private final List<PackNumber> kept = new ArrayList<>();
    private final List<FigureValue> values = new ArrayList<>();
    private final Map<Slice, SlicedFigures> opened = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    Numbers(Figures figures, Staff reader) {
        this.figures = figures;
        this.reader = reader;
    }

    List<PackNumber> kept() {
        return List.copyOf(kept);
    }

    /** The values that were kept, each at the place of its number. */
    List<FigureValue> values() {
        return List.copyOf(values);
    }

    Figure figure(String code) {
        return figures.find(code).orElseThrow(() -> new IllegalArgumentException("There is no figure " + code));
    }

    /** Whether it can be asked for one fiscal year; what stands as it is now cannot. */
    boolean isOfYears(String code) {
        return figures.dimensions(figure(code)).stream()
                .anyMatch(dimension -> dimension.code().equals(Assembler.FISCAL_YEAR));
    }

    Optional<FigureValue> value(String code, Map<String, String> where) {
        return open(where).map(sliced -> sliced.value(figure(code)));
    }

    List<FigureValue> cells(String code, Map<String, String> where, List<String> by) {
        return open(where).map(sliced -> sliced.cells(figure(code), by)).orElse(List.of());
    }

    String label(String dimension, String member) {
        return labels.computeIfAbsent(
                dimension + "=" + member,
                _ -> open(Map.of())
                        .map(sliced -> sliced.labels(dimension, List.of(member)).get(member))
                        .map(text -> text.in(Lang.JA))
                        .orElse(member));
    }

    /** A cell that shows the number without its unit, as tables do. */
    Cell inTable(FigureValue value) {
        var place = keep(value);
        return new Cell(kept.get(place).text(), place);
    }

    Cell inText(FigureValue value) {
        var place = keep(value);
        return new Cell(kept.get(place).withUnit(), place);
    }

    private int keep(FigureValue value) {
        var path = path(value);
        return placeOf.computeIfAbsent(path, _ -> {
            kept.add(number(value, path));
            values.add(value);
            return kept.size() - 1;
        });
    }

    private Optional<SlicedFigures> open(Map<String, String> where) {
        var slice = Slice.EVERYTHING.with(where);
        var known = opened.get(slice);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (figures.of(reader, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> {
                opened.put(slice, sliced);
                yield Optional.of(sliced);
            }
            case Outcome.Refused<SlicedFigures, SliceRefused> _ -> Optional.empty();
        };
    }

    private static PackNumber number(FigureValue value, String path) {
        var figure = value.figure();
        var measured = new LinkedHashMap<String, Fraction>();
        value.measured().forEach((metric, exact) -> measured.put(metric, fraction(exact)));
        return new PackNumber(
                figure.code(),
                figure.version(),
                figure.name().in(Lang.JA),
                figure.unit().in(Lang.JA),
                figure.isPercentage(),
                figure.digits(),
                value.slice().where(),
                written(figure.formula()),
                measured,
                parts(value),
                value.shown().orElse(null),
                value.asOf(),
                path);
    }

    /** What stands above and below the line, as it was counted: 412 and 1804, not 103 and 451. */
    private static @Nullable Fraction parts(FigureValue value) {
        return value.numerator()
                .flatMap(above -> value.denominator().map(below -> new Fraction(above, below)))
                .orElse(null);
    }

    private static Fraction fraction(Exact exact) {
        return new Fraction(exact.numerator(), exact.denominator());
    }

    private static String path(FigureValue value) {
        var query = new TreeMap<>(value.slice().where())
                .entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(joining("&"));
        return "/headquarters/figures/" + encoded(value.figure().code()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The formula with every metric in braces and every operation in parentheses. */
    private static String written(Formula formula) {
        return switch (formula) {
            case Formula.Number(var value) -> value.numerator() + "/" + value.denominator();
            case Formula.Measured(var metric) -> "{" + metric + "}";
            case Formula.Operation(var left, var operator, var right) -> inner(left) + sign(operator) + inner(right);
        };
    }

    private static String inner(Formula formula) {
        return formula instanceof Formula.Measured ? written(formula) : "(" + written(formula) + ")";
    }

    private static String sign(Formula.Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case OVER -> "/";
        };
    }
}
