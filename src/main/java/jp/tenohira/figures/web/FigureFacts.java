package jp.tenohira.figures.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** What is said of a number: its definition and how it came about. */
@Component
class FigureFacts {

    private final Figures figures;
    private final Wording wording;
    private final Messages messages;

    FigureFacts(Figures figures, Wording wording, Messages messages) {
        this.figures = figures;
        this.wording = wording;
        this.messages = messages;
    }

    SummaryList of(FigureValue value, SlicedFigures sliced, Lang lang) {
        var figure = value.figure();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("meaning", figure.meaning().in(lang), lang));
        rows.add(row("scope", wording.slice(sliced, lang), lang));
        if (!value.counted().equals(value.slice())) {
            rows.add(row("end", wording.scope(value.counted(), lang), lang));
        }
        rows.add(row("formula", wording.formula(figure, lang), lang));
        var calculation = wording.calculation(value, sliced, lang);
        if (!calculation.isEmpty()) {
            rows.add(row("calculation", calculation + " = " + wording.withUnit(value, lang), lang));
        }
        value.numerator().ifPresent(n -> rows.add(row("numerator", whole(n), lang)));
        value.denominator().ifPresent(d -> rows.add(row("denominator", whole(d), lang)));
        rows.add(row("rounding", rounding(figure, lang), lang));
        rows.add(row(
                "kind",
                messages.in(lang, "figures.figure.kind." + lower(figure.rules().kind())),
                lang));
        rows.add(row("dimensions", dimensions(figure, lang), lang));
        addCare(figure, rows, lang);
        rows.add(row("source", figure.source().in(lang), lang));
        rows.add(row("asOf", JapaneseDates.dateTime(value.asOf(), lang), lang));
        rows.add(new SummaryList.Row(
                messages.in(lang, "figures.figure.version"),
                messages.in(lang, "figures.figure.version.value", figure.code(), figure.version()),
                List.of(new jp.tenohira.ui.components.Link(
                        messages.in(lang, "figures.definition.history"),
                        "/headquarters/figures/" + SliceQuery.encoded(figure.code()) + "/definition")),
                null,
                null));
        return new SummaryList(rows);
    }

    private void addCare(Figure figure, List<SummaryList.Row> rows, Lang lang) {
        var target = figure.care().target();
        if (target != null) {
            rows.add(row(
                    "target",
                    messages.in(
                            lang,
                            "figures.figure.target.value",
                            JapaneseNumbers.inTable(target.value())
                                    + figure.unit().in(lang),
                            JapaneseDates.date(target.by(), lang)),
                    lang));
        }
        var owner = figure.care().owner().in(lang);
        if (!owner.isEmpty()) {
            rows.add(row("owner", owner, lang));
        }
        var since = figure.care().since();
        if (since != null) {
            rows.add(row("since", JapaneseDates.date(since, lang), lang));
        }
    }

    private String dimensions(Figure figure, Lang lang) {
        return figures.dimensions(figure).stream()
                .map(dimension -> dimension.name().in(lang))
                .distinct()
                .collect(Collectors.joining(lang == Lang.JA ? "、" : ", "));
    }

    private SummaryList.Row row(String key, String value, Lang lang) {
        return new SummaryList.Row(messages.in(lang, "figures.figure." + key), value);
    }

    private String rounding(Figure figure, Lang lang) {
        var rule = figure.rules().rounding().label().in(lang);
        return figure.digits() == 0
                ? messages.in(lang, "figures.figure.rounding.whole", rule)
                : messages.in(lang, "figures.figure.rounding.digits", rule, figure.digits());
    }

    private static String whole(BigInteger number) {
        return JapaneseNumbers.inTable(new java.math.BigDecimal(number));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
