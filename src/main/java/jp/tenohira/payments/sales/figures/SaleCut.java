package jp.tenohira.payments.sales.figures;

import java.util.List;

/**
 * What receipts are summed by beside month, section and facility. The four are never crossed, so each has its own sums of all receipts; {@link
 * #BAND} has the fewest groups and answers what is cut by none of them.
 */
enum SaleCut {
    /** By the tender's name as registers write it, of which kind and brand follow. */
    TENDER("s.tender", SaleDimension.TENDER, SaleDimension.BRAND),
    FEE_KIND(SaleDimension.FEE_KIND.sql(), SaleDimension.FEE_KIND),
    BAND(SaleDimension.BAND.sql(), SaleDimension.BAND),
    HOUR(SaleDimension.HOUR.sql(), SaleDimension.HOUR);

    private final String sql;
    private final List<SaleDimension> dimensions;

    SaleCut(String sql, SaleDimension... dimensions) {
        this.sql = sql;
        this.dimensions = List.of(dimensions);
    }

    String sql() {
        return sql;
    }

    String column() {
        return "cut_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean answers(SaleDimension dimension) {
        return dimensions.contains(dimension);
    }
}
