package jp.tenohira.payments.sales.exports;

import java.time.YearMonth;
import jp.tenohira.core.Text;
import jp.tenohira.facts.FactExport;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/** Sales by day, register, goods and tender, without numbers and times of receipts. */
@Component
class SaleExport implements FactExport {

    private static final String DAYS = """
            select day, facility, register, kind, category, product, tender, cast(sum(yen) as bigint) as yen, cast(sum(receipts) as bigint) as receipts
              from sale where day >= ? and day <= ?
             group by day, facility, register, kind, category, product, tender
             order by day, facility, register, kind, category, product, tender
            """;

    @Override
    public FactTable table() {
        return SaleTables.SALE;
    }

    @Override
    public Text name() {
        return Text.of("窓口の売上", "Counter sales");
    }

    @Override
    public Text meaning() {
        return Text.of(
                "1行は、1日の1台のレジの、区分・部門・商品・支払方法の別の額と会計数です。伝票の番号と時刻は含みません。",
                "A line is a day of a register, by kind, category, product and tender: yen and receipts. Numbers and times of receipts are left out.");
    }

    @Override
    public FactQuery of(YearMonth month) {
        return SaleTables.onDays(month.atDay(1), month.atEndOfMonth(), DAYS);
    }
}
