package jp.tenohira.figures.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.reading.ReportPage.Block;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Charts with their tables: months with the same months of earlier years, and groups. */
public final class Blocks {

    private static final int MOST_BARS = 30;
    private static final int MOST_ROWS = 200;
    private static final int EARLIER_YEARS = 2;
    private static final int NUMBER_WIDTH = 4;
    private static final int MOST_COLUMNS_ON_A_PHONE = 2;

    /** Texts of the module: months, month, change, noData, by.*, groups, groups.bars, groups.table, hidden, hidden.lead, nobody. */
    @FunctionalInterface
    public interface Words {
        String text(Lang lang, String key, Object... args);
    }

    private final Words desk;
    private final Reading reading;
    private final String lead;
    private final List<String> codes;
    private final int fewest;

    /**
     * @param codes of the figures in the tables of groups; the first orders and is drawn
     * @param fewest people a group that is shown has; said where groups are hidden
     */
    public Blocks(Words desk, Reading reading, List<String> codes, int fewest) {
        this.desk = desk;
        this.reading = reading;
        this.lead = codes.getFirst();
        this.codes = List.copyOf(codes);
        this.fewest = fewest;
    }

    /** @param open the figures of a fiscal year */
    public Block months(Lang lang, FiscalYear year, Function<FiscalYear, SlicedFigures> open) {
        return months(lang, year, open, _ -> "");
    }

    /** @param href the address behind a month of the year; empty for none */
    public Block months(
            Lang lang, FiscalYear year, Function<FiscalYear, SlicedFigures> open, Function<YearMonth, String> href) {
        var years = new ArrayList<FiscalYear>();
        var values = new ArrayList<Map<String, FigureValue>>();
        for (int back = 0; back <= EARLIER_YEARS; back++) {
            var of = new FiscalYear(year.year() - back);
            var byMonth = byMember(reading.cells(open.apply(of), lead, "month"), "month");
            if (back == 0 || !byMonth.isEmpty()) {
                years.add(of);
                values.add(byMonth);
            }
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(desk.text(lang, "month")));
        years.forEach(of -> columns.add(Table.Column.number(of.name().in(lang))));
        columns.add(Table.Column.number(desk.text(lang, "change")));
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < 12; i++) {
            var month = YearMonth.from(year.firstDay()).plusMonths(i);
            rows.add(month(lang, month, href.apply(month), years, values));
        }
        var caption = desk.text(lang, "months.caption", year.name().in(lang));
        return new Block(
                desk.text(lang, "months"),
                "",
                chart(caption, year, values.getFirst(), lang),
                null,
                new Table(desk.text(lang, "months.table"), columns, rows));
    }

    private Table.Row month(
            Lang lang, YearMonth month, String href, List<FiscalYear> years, List<Map<String, FigureValue>> values) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(cell(JapaneseDates.monthOfYear(month.getMonth()).in(lang), href));
        for (int back = 0; back < years.size(); back++) {
            cells.add(new Table.Cell(number(lang, at(values, back, month, years))));
        }
        var now = at(values, 0, month, years);
        var before =
                values.size() > 1 && years.get(1).next().equals(years.getFirst()) ? at(values, 1, month, years) : null;
        cells.add(new Table.Cell(change(lang, now, before)));
        return new Table.Row(cells);
    }

    private static @Nullable FigureValue at(
            List<Map<String, FigureValue>> values, int index, YearMonth month, List<FiscalYear> years) {
        var distance = years.getFirst().year() - years.get(index).year();
        return values.get(index).get(month.minusYears(distance).toString());
    }

    private String number(Lang lang, @Nullable FigureValue value) {
        return value == null ? desk.text(lang, "noData") : Reading.number(value).orElse(desk.text(lang, "noData"));
    }

    /** Of a percentage in points, of all else in percent. */
    private String change(Lang lang, @Nullable FigureValue now, @Nullable FigureValue before) {
        if (now == null
                || before == null
                || now.exact().isEmpty()
                || before.exact().isEmpty()) {
            return desk.text(lang, "noData");
        }
        if (now.figure().isPercentage()) {
            var points = Reading.exact(now).minus(Reading.exact(before)).times(Exact.of(100));
            return desk.text(lang, "points", JapaneseNumbers.inTable(points.rounded(1), lang));
        }
        if (Reading.exact(before).isZero()) {
            return desk.text(lang, "noData");
        }
        var change = Reading.exact(now)
                .dividedBy(Reading.exact(before))
                .minus(Exact.of(1))
                .times(Exact.of(100));
        return JapaneseNumbers.inTable(change.rounded(1), lang) + "%";
    }

    private static @Nullable StepChart chart(
            String caption, FiscalYear year, Map<String, FigureValue> values, Lang lang) {
        var first = YearMonth.from(year.firstDay());
        var steps = IntStream.range(0, 12)
                .mapToObj(first::plusMonths)
                .filter(month -> values.containsKey(month.toString()))
                .map(month -> {
                    var value = java.util.Objects.requireNonNull(values.get(month.toString()));
                    return new StepChart.Step(
                            JapaneseDates.monthOfYear(month.getMonth()).in(lang),
                            Reading.amount(value),
                            Reading.withUnit(value, lang));
                })
                .toList();
        var highest = steps.stream().mapToDouble(StepChart.Step::amount).max().orElse(0);
        return steps.size() < 2 || highest <= 0 ? null : new StepChart(caption, steps, 0, above(highest));
    }

    /** The end of an axis from 0 whose quarters are easily read. */
    private static double above(double highest) {
        var unit = Math.pow(10, Math.floor(Math.log10(highest)) - 1) * 4;
        return Math.ceil(highest / unit) * unit;
    }

    /** The groups in the order of the lead figure, the highest first. */
    public Block groups(
            Lang lang, SlicedFigures sliced, String dimension, Set<String> hidden, Function<String, String> href) {
        return groups(
                lang, sliced, dimension, Comparator.comparing(Reading::exact).reversed(), hidden, href);
    }

    /** The groups in the order of their members: bands, hours, years. */
    public Block inOrder(Lang lang, SlicedFigures sliced, String dimension) {
        return inOrder(lang, sliced, dimension, _ -> "");
    }

    /** @param href the address behind a member; empty for none */
    public Block inOrder(Lang lang, SlicedFigures sliced, String dimension, Function<String, String> href) {
        Comparator<FigureValue> order = Comparator.comparing(value -> {
            var member = value.slice().where().getOrDefault(dimension, "");
            return "0".repeat(Math.max(0, NUMBER_WIDTH - member.length())) + member;
        });
        return groups(lang, sliced, dimension, order, Set.of(), href);
    }

    /** @param hidden members of which too few people stand behind; said so instead of numbers */
    private Block groups(
            Lang lang,
            SlicedFigures sliced,
            String dimension,
            Comparator<FigureValue> order,
            Set<String> hidden,
            Function<String, String> href) {
        var byFigure = codes.stream()
                .map(code -> byMember(reading.cells(sliced, code, dimension), dimension))
                .toList();
        var members = byFigure.getFirst().values().stream()
                .sorted(order)
                .map(value -> value.slice().where().getOrDefault(dimension, ""))
                .limit(MOST_ROWS)
                .toList();
        var all = new ArrayList<>(members);
        all.addAll(hidden);
        var labels = sliced.labels(dimension, all);
        var used = used(byFigure);
        var what = desk.text(lang, "by." + dimension);
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(StringUtils.capitalize(what)));
        used.forEach(code -> columns.add(
                Table.Column.number(reading.figure(codes.get(code)).name().in(lang))));
        var rows = new ArrayList<Table.Row>();
        for (var member : members) {
            var cells = new ArrayList<Table.Cell>();
            var address = href.apply(member);
            var label = label(labels, member, lang);
            cells.add(cell(label, address));
            used.forEach(code ->
                    cells.add(new Table.Cell(number(lang, byFigure.get(code).get(member)))));
            rows.add(new Table.Row(cells));
        }
        hidden.stream().sorted().forEach(member -> rows.add(hiddenRow(lang, label(labels, member, lang), used.size())));
        return new Block(
                desk.text(lang, "groups", what),
                hidden.isEmpty() ? "" : desk.text(lang, "hidden.lead", fewest),
                null,
                bars(lang, what, members, byFigure.getFirst(), labels),
                used.size() > MOST_COLUMNS_ON_A_PHONE
                        ? Table.cards(desk.text(lang, "groups.table", what), columns, rows)
                        : new Table(desk.text(lang, "groups.table", what), columns, rows));
    }

    private static Table.Cell cell(String label, String href) {
        return href.isEmpty() ? new Table.Cell(label) : Table.Cell.link(label, href);
    }

    private Table.Row hiddenRow(Lang lang, String label, int columns) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(new Table.Cell(label));
        for (int i = 0; i < columns; i++) {
            cells.add(new Table.Cell(desk.text(lang, "hidden")));
        }
        return new Table.Row(cells);
    }

    /** Columns in which nobody has data are left out, such as people of printers. */
    private static List<Integer> used(List<Map<String, FigureValue>> byFigure) {
        return IntStream.range(0, byFigure.size())
                .filter(code -> code == 0
                        || byFigure.get(code).values().stream()
                                .anyMatch(value -> value.exact().isPresent()))
                .boxed()
                .toList();
    }

    private @Nullable BarList bars(
            Lang lang, String what, List<String> members, Map<String, FigureValue> values, Map<String, Text> labels) {
        if (members.isEmpty()) {
            return null;
        }
        return new BarList(
                desk.text(lang, "groups.bars", what, reading.figure(lead).name().in(lang)),
                members.stream()
                        .limit(MOST_BARS)
                        .map(member -> {
                            var value = java.util.Objects.requireNonNull(values.get(member));
                            return new BarList.Bar(
                                    label(labels, member, lang), Reading.amount(value), Reading.withUnit(value, lang));
                        })
                        .toList());
    }

    private String label(Map<String, Text> labels, String member, Lang lang) {
        var label = labels.getOrDefault(member, Text.plain(member)).in(lang);
        return label.isEmpty() ? desk.text(lang, "nobody") : label;
    }

    private static Map<String, FigureValue> byMember(List<FigureValue> cells, String dimension) {
        var byMember = new HashMap<String, FigureValue>();
        cells.forEach(cell -> byMember.put(cell.slice().where().getOrDefault(dimension, ""), cell));
        return byMember;
    }
}
