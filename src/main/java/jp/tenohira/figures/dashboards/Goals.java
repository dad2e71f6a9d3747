package jp.tenohira.figures.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.Figure.Target;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.GoalTargets;
import jp.tenohira.figures.GoalTargets.GoalTarget;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.dashboards.Dashboard.Goal;
import jp.tenohira.figures.pages.DashboardPage.Chart;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each goal is reached: the share of its target as a bar, the numbers beside it. */
@Component
class Goals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;
    private final FigureReader reader;
    private final Charts charts;
    private final GoalTargets targets;
    private final Messages messages;

    Goals(Figures figures, FigureReader reader, Charts charts, GoalTargets targets, Messages messages) {
        this.targets = targets;
        this.figures = figures;
        this.reader = reader;
        this.charts = charts;
        this.messages = messages;
    }

    /**
     * @param value empty while the figure is not there
     * @param source the plan the target is from; empty when a definition gives it
     */
    private record Standing(
            Goal goal,
            Optional<FigureValue> value,
            @Nullable Target target,
            String source) {

        Optional<BigDecimal> shown() {
            return value.flatMap(FigureValue::shown);
        }

        boolean wantsLess() {
            return value.filter(v -> v.figure().direction() == Figure.Direction.DOWN)
                    .isPresent();
        }

        /** Of shown numbers, as the target is one; of a goal that wants less, the target as a share of the value. */
        Optional<BigDecimal> reachedPercent() {
            if (target == null) {
                return Optional.empty();
            }
            return shown().flatMap(now -> {
                var above = wantsLess() ? target.value() : now;
                var below = wantsLess() ? now : target.value();
                return below.signum() == 0
                        ? Optional.empty()
                        : Optional.of(above.multiply(HUNDRED).divide(below, 1, RoundingMode.HALF_UP));
            });
        }

        boolean reached() {
            return target != null
                    && shown().filter(now -> wantsLess()
                                    ? now.compareTo(target.value()) <= 0
                                    : now.compareTo(target.value()) >= 0)
                            .isPresent();
        }
    }

    Chart of(List<Goal> goals, Staff staff, Slice within, FiscalYear year, Lang lang) {
        var standings = goals.stream()
                .map(goal -> standing(goal, staff, Years.in(year, within)))
                .toList();
        var caption = messages.in(lang, "figures.goal.caption", year.name().in(lang));
        return new Chart(
                new BarList(
                        caption, standings.stream().map(one -> bar(one, lang)).toList(), HUNDRED.doubleValue()),
                new Table(
                        caption,
                        List.of(
                                column(lang, "goal"),
                                column(lang, "figure"),
                                Column.number(text(lang, "now")),
                                Column.number(text(lang, "target")),
                                Column.number(text(lang, "gap")),
                                column(lang, "standing"),
                                column(lang, "source")),
                        standings.stream().map(one -> row(staff, one, lang)).toList()));
    }

    private Standing standing(Goal goal, Staff staff, Slice slice) {
        var figure = figures.find(goal.figure());
        var entered = targets.of(goal.figure());
        var target = entered.flatMap(Goals::aim)
                .or(() -> Optional.ofNullable(goal.target()))
                .or(() -> figure.map(found -> found.care().target()))
                .orElse(null);
        return new Standing(
                goal,
                figure.map(reader.open(staff, slice)::value),
                target,
                entered.map(GoalTarget::source).orElse(""));
    }

    private static Optional<Target> aim(GoalTarget target) {
        return Optional.ofNullable(target.value()).map(value -> new Target(value, target.ends()));
    }

    /** Whether any of these goals has a target: entered, of the dashboard or of the figure. */
    boolean anyTarget(List<Goal> goals) {
        return goals.stream()
                .anyMatch(goal -> goal.target() != null
                        || targets.of(goal.figure()).isPresent()
                        || figures.find(goal.figure())
                                .filter(figure -> figure.care().target() != null)
                                .isPresent());
    }

    private BarList.Bar bar(Standing one, Lang lang) {
        var percent = one.reachedPercent();
        return new BarList.Bar(
                one.goal().name().in(lang),
                percent.map(BigDecimal::doubleValue).orElse(0.0),
                percent.map(reached -> text(lang, "reachedBy", JapaneseNumbers.inTable(reached, lang)))
                        .orElseGet(() -> state(one, lang).text()));
    }

    private Row row(Staff staff, Standing one, Lang lang) {
        var cells = new ArrayList<Cell>();
        var target = one.target();
        cells.add(new Cell(one.goal().name().in(lang)));
        cells.add(new Cell(one.value()
                .map(value -> value.figure().name().in(lang))
                .orElseGet(() -> one.goal().figure())));
        cells.add(one.value()
                .map(value -> new Cell(charts.shown(value, lang), Charts.opened(staff, value), List.of()))
                .orElseGet(() -> new Cell(messages.in(lang, "figures.noData"))));
        cells.add(target(one, staff, lang));
        cells.add(new Cell(gap(one, lang)));
        cells.add(Cell.tags(state(one, lang)));
        cells.add(new Cell(one.source()));
        return new Row(cells);
    }

    /** Opens the form where it is entered, for who may. */
    private Cell target(Standing one, Staff staff, Lang lang) {
        var words = words(one, lang);
        if (one.value().isEmpty() || !targets.maySet(staff)) {
            return new Cell(words);
        }
        return Cell.link(
                words.isEmpty() ? text(lang, "enter") : words,
                "/headquarters/goals/targets/" + one.goal().figure());
    }

    private String words(Standing one, Lang lang) {
        var target = one.target();
        if (target == null) {
            return "";
        }
        var unit = one.value().map(value -> value.figure().unit().in(lang)).orElse("");
        return text(
                lang,
                "by",
                JapaneseNumbers.inTable(target.value(), lang) + unit,
                JapaneseDates.date(target.by(), lang));
    }

    /** Of exact values, rounded once. */
    private String gap(Standing one, Lang lang) {
        var target = one.target();
        var value = one.value().filter(v -> v.exact().isPresent());
        if (target == null || value.isEmpty()) {
            return "";
        }
        var figure = value.get().figure();
        var aim = Exact.of(target.value());
        var gap = value.get()
                .exact()
                .map(now -> now.minus(figure.isPercentage() ? aim.dividedBy(Exact.of(100)) : aim))
                .map(figure::shown)
                .orElseThrow();
        var unit = figure.isPercentage()
                ? messages.in(lang, "figures.comparison.points")
                : figure.unit().in(lang);
        return JapaneseNumbers.inTable(gap, lang) + (lang == Lang.EN ? " " : "") + unit;
    }

    private Tag state(Standing one, Lang lang) {
        if (one.value().isEmpty()) {
            return new Tag(text(lang, "noFigure"), Tag.Colour.GRAY);
        }
        if (one.shown().isEmpty()) {
            return new Tag(messages.in(lang, "figures.noData"), Tag.Colour.GRAY);
        }
        if (one.target() == null) {
            return new Tag(text(lang, "noTarget"), Tag.Colour.GRAY);
        }
        return one.reached()
                ? new Tag(text(lang, "reached"), Tag.Colour.BLUE)
                : new Tag(text(lang, "notReached"), Tag.Colour.ORANGE);
    }

    private Column column(Lang lang, String key) {
        return new Column(text(lang, key));
    }

    private String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "figures.goal." + key, args);
    }
}
