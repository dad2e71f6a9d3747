package jp.tenohira.ui.components;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an amount grows step by step, as a line; the same numbers stand in a table beside it, so the drawing is not read out.
 *
 * @param steps in their order, the state before the first step included
 * @param lowest and highest: the amounts at the bottom and the top of the drawing
 */
public record StepChart(String caption, List<Step> steps, double lowest, double highest) {

    /** In units of the drawing. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 260;

    /** Where the drawing begins, right of the amounts. */
    public static final int LEFT = 72;

    private static final int BOTTOM = 32;
    private static final int TOP = 12;
    private static final int LINES = 4;
    private static final int MOST_LABELS = 12;
    private static final int HUNDREDS = 200;

    public StepChart {
        steps = List.copyOf(steps);
        if (highest <= lowest) {
            throw new IllegalArgumentException("The top of a drawing lies above its bottom");
        }
    }

    /**
     * One step.
     *
     * @param label below it, such as its number
     * @param text the amount as shown, such as 58.2%
     */
    public record Step(String label, double amount, String text) {}

    /** A line across, with its amount. */
    public record Grid(double y, String text) {}

    public double x(int step) {
        return steps.size() < 2 ? LEFT : rounded(LEFT + (WIDTH - LEFT - 24.0) * step / (steps.size() - 1));
    }

    public double y(double amount) {
        return rounded(TOP + (HEIGHT - TOP - BOTTOM) * (highest - amount) / (highest - lowest));
    }

    public String line() {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> x(step) + "," + y(steps.get(step).amount()))
                .collect(Collectors.joining(" "));
    }

    public List<Grid> grid(String unit) {
        return IntStream.rangeClosed(0, LINES)
                .mapToDouble(line -> lowest + (highest - lowest) * line / LINES)
                .mapToObj(amount -> new Grid(y(amount), amount(amount) + unit))
                .toList();
    }

    private String amount(double amount) {
        return String.format(Locale.ROOT, highest < HUNDREDS ? "%.1f" : "%,.0f", amount);
    }

    /** Labels are left out where they would touch. */
    public boolean labelled(int step) {
        return step % Math.max(1, Math.ceilDiv(steps.size(), MOST_LABELS)) == 0;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
