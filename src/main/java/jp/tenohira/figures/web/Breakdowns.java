package jp.tenohira.figures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.BarList;
import org.springframework.stereotype.Component;

/** Counts as bars: the members of a dimension, the most first; and the share inside and outside counter hours. */
@Component
class Breakdowns {

    private final Figures figures;
    private final Messages messages;
    private final Wording wording;

    Breakdowns(Figures figures, Messages messages, Wording wording) {
        this.figures = figures;
        this.messages = messages;
        this.wording = wording;
    }

    BarList of(String dimension, SlicedFigures sliced, Figure figure, Lang lang) {
        var cells = sliced.cells(figure, List.of(dimension)).stream()
                .sorted(Comparator.comparing(Breakdowns::amount).reversed())
                .toList();
        var labels = sliced.labels(
                figure,
                dimension,
                cells.stream().map(cell -> member(cell, dimension)).toList());
        var bars = new ArrayList<BarList.Bar>();
        for (var cell : cells) {
            var member = member(cell, dimension);
            var label = labels.get(member);
            bars.add(new BarList.Bar(
                    label == null ? member : label.in(lang),
                    amount(cell).rounded(3).doubleValue(),
                    wording.withUnit(cell, lang),
                    SliceQuery.figure(figure.code(), cell.slice())));
        }
        return new BarList(messages.in(lang, "figures.breakdown", dimensionName(dimension, lang)), bars);
    }

    /** Two bars; counts and shares are figures of their own and open as such. */
    BarList share(SlicedFigures sliced, Lang lang) {
        var bars = new ArrayList<BarList.Bar>();
        for (var side : List.of("outside", "inside")) {
            var count = sliced.value(figure("received-" + side));
            var rate = sliced.value(figure(side + "-rate"));
            bars.add(new BarList.Bar(
                    count.figure().name().in(lang),
                    amount(count).rounded(3).doubleValue(),
                    "%s(%s)".formatted(wording.withUnit(count, lang), wording.withUnit(rate, lang)),
                    SliceQuery.figure(count.figure().code(), count.slice())));
        }
        return new BarList(messages.in(lang, "figures.share.caption"), bars);
    }

    private Figure figure(String code) {
        return figures.find(code).orElseThrow();
    }

    private String dimensionName(String code, Lang lang) {
        return figures.dimensions().stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .map(dimension -> dimension.name().in(lang))
                .orElse(code);
    }

    private static Exact amount(FigureValue value) {
        return value.exact().orElse(Exact.ZERO);
    }

    private static String member(FigureValue cell, String dimension) {
        return cell.slice().where().getOrDefault(dimension, "");
    }
}
