package jp.tenohira.figures.dashboards;

/**
 * One figure on a dashboard.
 *
 * @param dimension what it is broken down by; empty unless it is shown {@link Show#BY} one
 */
public record Tile(String figure, Show show, String dimension) {

    public enum Show {
        VALUE,
        MONTHS,
        YEARS,
        BY
    }
}
