package jp.tenohira.budget.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Known amounts as a line, and the range in which further ones may lie as a surface. The numbers stand in the table beside it.
 *
 * @param known and ahead: in the order of the years, which follow each other
 * @param unit of the amounts at the side, such as 百万円
 */
public record RangeChart(String caption, List<Known> known, List<Ahead> ahead, String unit) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 280;
    private static final int LEFT = 84;
    private static final int BOTTOM = 32;
    private static final int TOP = 16;
    private static final int LINES = 4;

    public RangeChart {
        known = List.copyOf(known);
        ahead = List.copyOf(ahead);
    }

    public record Known(String label, double amount, String text) {}

    public record Ahead(String label, double low, double middle, double high, String text) {}

    /** A line across, with its amount. */
    public record Grid(double y, String text) {}

    private double highest() {
        var top = Stream.concat(
                        known.stream().map(Known::amount), ahead.stream().flatMap(a -> Stream.of(a.high(), a.middle())))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return top <= 0 ? 1 : top * 1.05;
    }

    public double x(int year) {
        var years = known.size() + ahead.size();
        return years < 2 ? LEFT + 20.0 : rounded(LEFT + 20 + (WIDTH - LEFT - 52.0) * year / (years - 1));
    }

    public double y(double amount) {
        return rounded(TOP + (HEIGHT - TOP - BOTTOM) * (1 - amount / highest()));
    }

    public String line() {
        return IntStream.range(0, known.size())
                .mapToObj(year -> x(year) + "," + y(known.get(year).amount()))
                .collect(Collectors.joining(" "));
    }

    /** From the last known amount on. */
    public String middleLine() {
        return Stream.concat(
                        Stream.of(x(known.size() - 1) + "," + y(known.getLast().amount())),
                        IntStream.range(0, ahead.size())
                                .mapToObj(year -> x(known.size() + year) + ","
                                        + y(ahead.get(year).middle())))
                .collect(Collectors.joining(" "));
    }

    /** The surface of the range, along its upper limits and back along the lower ones. */
    public String range() {
        var upper = IntStream.range(0, ahead.size())
                .mapToObj(
                        year -> x(known.size() + year) + "," + y(ahead.get(year).high()));
        var lower = IntStream.range(0, ahead.size())
                .map(year -> ahead.size() - 1 - year)
                .mapToObj(
                        year -> x(known.size() + year) + "," + y(ahead.get(year).low()));
        return Stream.concat(
                        Stream.of(x(known.size() - 1) + "," + y(known.getLast().amount())), Stream.concat(upper, lower))
                .collect(Collectors.joining(" "));
    }

    public List<Grid> grid() {
        return IntStream.rangeClosed(0, LINES)
                .mapToDouble(line -> highest() * line / LINES)
                .mapToObj(amount ->
                        new Grid(y(amount), String.format(java.util.Locale.ROOT, "%,.0f", amount / 1_000_000) + unit))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
