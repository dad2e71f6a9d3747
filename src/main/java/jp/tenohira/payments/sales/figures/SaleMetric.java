package jp.tenohira.payments.sales.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Metric;

/** What can be summed of sales, each with what a part of a receipt adds. */
enum SaleMetric {
    SALES_YEN(
            "s.yen",
            Text.of("窓口の売上(円)", "Counter sales (yen)"),
            Text.of("売上から返品と取消を引いた額。", "Sales less refunds and voids.")),
    SALES_CASH_YEN(
            "case when t.kind = 'CASH' then s.yen else 0 end",
            Text.of("現金の売上(円)", "Cash sales (yen)"),
            Text.of("現金で支払われた額。", "What was paid in cash.")),
    SALES_CASHLESS_YEN(
            "case when t.cashless then s.yen else 0 end",
            Text.of("キャッシュレスの売上(円)", "Cashless sales (yen)"),
            Text.of(
                    "クレジットカード、電子マネー、コード決済で支払われた額。金券と割当てのない支払方法は含みません。",
                    "What was paid by card, e-money or QR code; vouchers and tenders nobody assigned are not.")),
    SALES_RECEIPTS(
            "s.receipts",
            Text.of("会計件数", "Receipts"),
            Text.of("会計の数。返品も1件と数え、取り消された会計は数えません。", "Receipts, refunds among them, voided ones not.")),
    SALES_PAID_RECEIPTS(
            "case when s.receipt_yen > 0 then s.receipts else 0 end",
            Text.of("支払いのあった会計件数", "Receipts with a payment"),
            Text.of("0円の会計を除いた数。", "Receipts other than those of 0 yen.")),
    SALES_CASHLESS_RECEIPTS(
            "case when t.cashless and s.receipt_yen > 0 then s.receipts else 0 end",
            Text.of("キャッシュレスの会計件数", "Cashless receipts"),
            Text.of("最も多く支払った方法がキャッシュレスの会計の数。", "Receipts of which the largest tender was cashless.")),
    SALES_REFUND_YEN(
            "case when s.kind = 'refund' then -s.yen else 0 end",
            Text.of("返品・返金(円)", "Refunds (yen)"),
            Text.of("返した額。", "What was given back.")),
    SALES_PROVIDER_FEE_YEN(
            "case when t.cashless then s.yen * coalesce(r.millionths, 0) else 0 end",
            Text.of("決済手数料(円)", "Fees of providers (yen)"),
            Text.of(
                    "ブランドごとの売上×その日の手数料率。率の登録がないブランドは含みません。",
                    "Sales by brand times its rate of the day; brands without a rate are not in it.")),
    SALES_PRICED_YEN(
            "case when t.cashless and r.millionths is not null then s.yen else 0 end",
            Text.of("手数料率が分かるキャッシュレスの売上(円)", "Cashless sales with a known fee rate (yen)"),
            Text.of("手数料率を登録したブランドの売上。", "Sales of brands whose rate is known."));

    private static final long MILLION = 1_000_000;

    private final String sql;
    private final Text label;
    private final Text meaning;

    SaleMetric(String sql, Text label, Text meaning) {
        this.sql = sql;
        this.label = label;
        this.meaning = meaning;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String sql() {
        return sql;
    }

    /** The value of a sum; fees are summed in millionths of a yen. */
    Exact value(long sum) {
        return this == SALES_PROVIDER_FEE_YEN ? Exact.of(sum, MILLION) : Exact.of(sum);
    }

    static Optional<SaleMetric> of(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code().equals(code))
                .findFirst();
    }

    static List<Metric> all() {
        return Arrays.stream(values())
                .map(metric -> new Metric(metric.code(), metric.label, metric.meaning))
                .toList();
    }
}
