package jp.tenohira.figures.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Metrics;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.formulas.Formula;
import jp.tenohira.figures.formulas.Formula.Operator;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Stat;
import org.springframework.stereotype.Component;

/** Figures, formulas and slices in words. */
@Component
public class Wording {

    private static final int FEW_DIGITS = 3;

    private final Figures figures;
    private final Metrics metrics;
    private final Messages messages;

    Wording(Figures figures, Metrics metrics, Messages messages) {
        this.figures = figures;
        this.metrics = metrics;
        this.messages = messages;
    }

    /** 69.2, or データなし. */
    public String value(FigureValue value, Lang lang) {
        return value.shown()
                .map(shown -> JapaneseNumbers.inTable(shown, lang))
                .orElseGet(() -> messages.in(lang, "figures.noData"));
    }

    /** The number and its unit: 2,791件, 69.2%. */
    public String withUnit(FigureValue value, Lang lang) {
        return value.shown()
                .map(shown -> {
                    var unit = value.figure().unit().in(lang);
                    var space = lang == Lang.EN && !value.figure().isPercentage() ? " " : "";
                    return JapaneseNumbers.inTable(shown, lang) + space + unit;
                })
                .orElseGet(() -> messages.in(lang, "figures.noData"));
    }

    /** The figure as a card that opens it. */
    public Stat stat(FigureValue value, Lang lang, String note) {
        return new Stat(
                value.figure().name().in(lang),
                value(value, lang),
                value.shown().isPresent() ? value.figure().unit().in(lang) : "",
                note.isEmpty() ? null : note,
                SliceQuery.figure(value.figure().code(), value.slice()));
    }

    /** How the figure came about, in numbers: 1,930÷2,791×100, or 7分×2,791件÷60; empty for a plain count. */
    public String calculation(FigureValue value, SlicedFigures sliced, Lang lang) {
        var formula = value.figure().formula();
        if (value.exact().isEmpty()
                || (formula instanceof Formula.Measured(var only)
                        && sliced.workings(only).isEmpty())) {
            return "";
        }
        return written(
                formula,
                value.figure().isPercentage(),
                metric -> sliced.workings(metric)
                        .map(workings -> workings.in(lang))
                        .orElseGet(() -> number(value.measured().getOrDefault(metric, Exact.ZERO))));
    }

    /** The formula over the names of its metrics: 開庁時間外の受付件数÷受付件数×100. */
    public String formula(Figure figure, Lang lang) {
        return written(
                figure.formula(),
                figure.isPercentage(),
                metric -> figures.metric(metric).name().in(lang));
    }

    /** Which records: period and members of dimensions. */
    public String slice(SlicedFigures sliced, Lang lang) {
        return scope(sliced.slice(), lang);
    }

    public String scope(Slice slice, Lang lang) {
        var words = new ArrayList<String>();
        words.add(period(slice, lang));
        words.addAll(members(slice, lang));
        return String.join(lang == Lang.JA ? "、" : ", ", words);
    }

    public List<String> members(Slice slice, Lang lang) {
        var words = new ArrayList<String>();
        slice.where().forEach((dimension, member) -> {
            var name = figures.dimensions().stream()
                    .filter(d -> d.code().equals(dimension))
                    .findFirst()
                    .map(d -> d.name().in(lang))
                    .orElse(dimension);
            var label = metrics.labels(dimension, Set.of(member)).get(member);
            words.add(name + (lang == Lang.JA ? "：" : ": ") + (label == null ? member : label.in(lang)));
        });
        return words;
    }

    public String period(Slice slice, Lang lang) {
        var from = slice.from();
        var to = slice.to();
        if (from != null && to != null) {
            return messages.in(
                    lang, "figures.slice.between", JapaneseDates.date(from, lang), JapaneseDates.date(to, lang));
        }
        if (from != null) {
            return messages.in(lang, "figures.slice.from", JapaneseDates.date(from, lang));
        }
        return to == null
                ? messages.in(lang, "figures.slice.everything")
                : messages.in(lang, "figures.slice.to", JapaneseDates.date(to, lang));
    }

    public static String number(Exact exact) {
        if (exact.denominator().equals(BigInteger.ONE)) {
            return JapaneseNumbers.inTable(new BigDecimal(exact.numerator()));
        }
        var decimal = exact.rounded(FEW_DIGITS);
        return Exact.of(decimal).equals(exact)
                ? JapaneseNumbers.inTable(decimal.stripTrailingZeros())
                : exact.numerator() + "/" + exact.denominator();
    }

    private static String written(Formula formula, boolean percentage, Function<String, String> metric) {
        var words = words(formula, metric);
        return percentage ? words + " × 100" : words;
    }

    private static String words(Formula formula, Function<String, String> metric) {
        return switch (formula) {
            case Formula.Number(var value) -> number(value);
            case Formula.Measured(var code) -> metric.apply(code);
            case Formula.Operation(var left, var operator, var right) ->
                inner(left, operator, false, metric) + " " + operator.shown() + " "
                        + inner(right, operator, true, metric);
        };
    }

    private static String inner(Formula formula, Operator outer, boolean right, Function<String, String> metric) {
        var words = words(formula, metric);
        if (!(formula instanceof Formula.Operation operation)) {
            return words;
        }
        var tighter = Map.of(Operator.PLUS, 1, Operator.MINUS, 1, Operator.TIMES, 2, Operator.OVER, 2);
        var looser = tighter.getOrDefault(operation.operator(), 0) < tighter.getOrDefault(outer, 0);
        var sameOnTheRight =
                right && tighter.getOrDefault(operation.operator(), 0).equals(tighter.getOrDefault(outer, 0));
        return looser || sameOnTheRight ? "(" + words + ")" : words;
    }
}
