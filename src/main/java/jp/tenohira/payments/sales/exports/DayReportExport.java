package jp.tenohira.payments.sales.exports;

import java.time.YearMonth;
import jp.tenohira.core.Text;
import jp.tenohira.facts.FactExport;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/** The latest report of each register and day. */
@Component
class DayReportExport implements FactExport {

    private static final String LATEST = """
            select day, facility, register, sales, cash, cashless, receipts, case when refunds >= 0 then refunds end as refunds, reported_at
              from (select day, facility, register, sales, cash, cashless, receipts, refunds, reported_at,
                           row_number() over (partition by facility, register, day order by reported_at desc) as newest
                      from sale_day where day >= ? and day <= ?) as reports
             where newest = 1
             order by day, facility, register
            """;

    @Override
    public FactTable table() {
        return SaleTables.DAY_REPORT;
    }

    @Override
    public Text name() {
        return Text.of("レジの日計", "Day reports of registers");
    }

    @Override
    public Text meaning() {
        return Text.of(
                "1行は、1台のレジの1日の日計です。同じ日に複数の日計があるときは、最後に取り込んだものです。返品は、日計に書かれていなければ空欄です。",
                "A line is the report of a register's day; of several of one day, the last that was taken in. Refunds are empty where the report does not state them.");
    }

    @Override
    public FactQuery of(YearMonth month) {
        return FactQuery.of(LATEST, SaleTables.DAY_REPORT, month.atDay(1), month.atEndOfMonth())
                .between(month, month);
    }
}
