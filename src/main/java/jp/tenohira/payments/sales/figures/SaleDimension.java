package jp.tenohira.payments.sales.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Dimension;

/** How sales can be cut, each with its expression over the joined parts of receipts. */
enum SaleDimension {
    SECTION("section", Text.of("担当課", "Section"), "coalesce(f.section, '')"),
    /** Read as the section, of which the department follows. */
    DEPARTMENT("department", Text.of("部局", "Department"), "coalesce(f.section, '')"),
    FACILITY("facility", Text.of("施設", "Facility"), "s.facility"),
    TENDER("tender", Text.of("支払方法", "Tender"), "t.kind"),
    BRAND("brand", Text.of("ブランド", "Brand"), "t.brand"),
    FEE_KIND("sales-fee-kind", Text.of("料金区分", "Kind of fee"), "coalesce(p.fee_kind, c.fee_kind, f.fee_kind, '')"),
    BAND(
            "price-band",
            Text.of("価格帯", "Price band"),
            "case when s.receipt_yen <= 500 then '1' when s.receipt_yen <= 1000 then '2' when s.receipt_yen <= 10000 then '3' else '4' end"),
    HOUR("hour", Text.of("時間帯", "Hour"), "cast(s.clock_hour as varchar)"),
    MONTH("month", Text.of("月", "Month"), "s.month"),
    /** Read as the month, of which the fiscal year follows. */
    FISCAL_YEAR("fiscal-year", Text.of("年度", "Fiscal year"), "s.month");

    private final String code;
    private final Text label;
    private final String sql;

    SaleDimension(String code, Text label, String sql) {
        this.code = code;
        this.label = label;
        this.sql = sql;
    }

    String code() {
        return code;
    }

    String sql() {
        return sql;
    }

    static Optional<SaleDimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    static List<Dimension> all() {
        return Arrays.stream(values())
                .map(dimension -> new Dimension(dimension.code, dimension.label))
                .toList();
    }
}
