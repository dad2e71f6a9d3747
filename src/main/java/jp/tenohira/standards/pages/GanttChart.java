package jp.tenohira.standards.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tasks as bars along the days, those of the critical path darker and with a sign; the table beside it says the same in words. */
public record GanttChart(
        String caption, LocalDate first, LocalDate last, LocalDate deadline, String deadlineLabel, List<Bar> bars) {

    public static final int WIDTH = 760;
    public static final int ROW = 26;
    public static final int LEFT = 220;
    public static final int TOP = 28;
    private static final int LONGEST_LABEL = 16;

    public GanttChart {
        bars = List.copyOf(bars);
    }

    public record Bar(String label, LocalDate begins, LocalDate ends, boolean critical) {

        /** Short enough to stand before the bar. */
        public String shortLabel() {
            var shown = label.codePointCount(0, label.length()) > LONGEST_LABEL
                    ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…"
                    : label;
            return critical ? "◆" + shown : shown;
        }
    }

    public int height() {
        return TOP + bars.size() * ROW + 8;
    }

    public int y(int row) {
        return TOP + row * ROW;
    }

    public double x(LocalDate day) {
        var all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return Math.round(10.0 * (LEFT + (WIDTH - LEFT - 12.0) * ChronoUnit.DAYS.between(first, day) / all)) / 10.0;
    }

    public double width(Bar bar) {
        return Math.max(3, Math.round(10 * (x(bar.ends().plusDays(1)) - x(bar.begins()))) / 10.0);
    }

    /** The deadline is drawn where it lies within the days shown. */
    public boolean showsDeadline() {
        return !deadline.isBefore(first) && !deadline.isAfter(last);
    }
}
