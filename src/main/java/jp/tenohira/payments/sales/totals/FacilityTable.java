package jp.tenohira.payments.sales.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import org.jspecify.annotations.Nullable;

/** Reads a published table of facilities: facility, sales_yen, cash_yen, cashless_yen and, where printed, cashless_rate_percent. */
final class FacilityTable {

    private static final Text A_FACILITY = Text.of("100文字以内の施設名", "the name of a facility, at most 100 characters");
    private static final Text ONCE = Text.of("1施設につき1行", "one line for a facility");
    private static final Text A_RATE = Text.of("百分率(小数は2桁まで)", "a percentage with at most 2 decimal places");
    private static final int LONGEST = 100;

    private FacilityTable() {}

    static Outcome<List<FacilityTotal>, List<TableProblem>> read(Sheet sheet) {
        var reading = new TableReading(sheet);
        var facility = reading.needed("facility", "施設", "施設名");
        var sales = reading.needed("sales_yen", "売上", "売上額");
        var cash = reading.needed("cash_yen", "現金");
        var cashless = reading.needed("cashless_yen", "キャッシュレス");
        var rate = reading.column("cashless_rate_percent", "キャッシュレス比率", "比率");
        var totals = new ArrayList<FacilityTotal>();
        var names = new ArrayList<String>();
        for (int row = 0; row < reading.rows() && facility >= 0 && sales >= 0 && cash >= 0 && cashless >= 0; row++) {
            var name = reading.text(row, facility);
            if (name.isEmpty() || name.length() > LONGEST) {
                reading.problem(row, facility, A_FACILITY);
            } else if (names.contains(name)) {
                reading.problem(row, facility, ONCE);
            }
            names.add(name);
            var all = reading.yen(row, sales, false, false);
            var inCash = reading.yen(row, cash, false, true);
            var other = reading.yen(row, cashless, false, true);
            var printed = rate(reading, row, rate);
            if (all.isPresent() && inCash.isPresent() && other.isPresent()) {
                totals.add(new FacilityTotal(name, all.getAsLong(), inCash.getAsLong(), other.getAsLong(), printed));
            }
        }
        return reading.outcome(totals);
    }

    private static @Nullable BigDecimal rate(TableReading reading, int row, int column) {
        var text = reading.text(row, column).replace("%", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            reading.problem(row, column, A_RATE);
            return null;
        }
        return new BigDecimal(text);
    }
}
