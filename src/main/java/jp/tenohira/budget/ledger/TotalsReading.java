package jp.tenohira.budget.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedTotal;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;

/**
 * Reads the published table of totals: {@code category, fiscal_year_2023_thousand_yen, fiscal_year_2024_thousand_yen,
 * difference_thousand_yen, change_percent} with a last row 計. Sums, differences and rates that do not follow are refused.
 */
final class TotalsReading {

    private static final Pattern YEAR = Pattern.compile("fiscal_year_(20[0-9]{2})_thousand_yen");
    private static final String TOTAL = "計";

    private final Sheet sheet;
    private final String source;
    private final TableReading reading;
    private final int category;
    private final int difference;
    private final int percent;
    private final TreeMap<Integer, Integer> years = new TreeMap<>();

    TotalsReading(Sheet sheet, String source) {
        this.sheet = sheet;
        this.source = source;
        this.reading = new TableReading(sheet);
        this.category = reading.needed("category");
        this.difference = reading.column("difference_thousand_yen");
        this.percent = reading.column("change_percent");
        for (int column = 0; column < sheet.header().size(); column++) {
            var year = YEAR.matcher(TableReading.plain(sheet.header().get(column)));
            if (year.matches()) {
                years.put(Integer.valueOf(year.group(1)), column);
            }
        }
        if (years.isEmpty()) {
            reading.needed("fiscal_year_2024_thousand_yen");
        }
    }

    Outcome<List<PublishedTotal>, List<TableProblem>> read() {
        var totals = new ArrayList<PublishedTotal>();
        var sums = new TreeMap<Integer, Long>();
        for (int row = 0; row < reading.rows() && !reading.wrong(); row++) {
            var name = reading.text(row, category);
            var amounts = amounts(row);
            checkChange(row, amounts);
            if (name.equals(TOTAL)) {
                checkSum(row, amounts, sums);
                continue;
            }
            var kind = BudgetKind.of(name);
            if (kind.isEmpty()) {
                reading.problem(row, category, Text.of("経常的経費・政策的経費・計のいずれか", "経常的経費, 政策的経費 or 計"));
                continue;
            }
            amounts.forEach((year, yen) -> {
                totals.add(new PublishedTotal(year, kind.get(), yen, source));
                sums.merge(year, yen, Math::addExact);
            });
        }
        return reading.outcome(List.copyOf(totals));
    }

    private TreeMap<Integer, Long> amounts(int row) {
        var amounts = new TreeMap<Integer, Long>();
        years.forEach((year, column) -> reading.yen(row, column, true, false).ifPresent(yen -> amounts.put(year, yen)));
        return amounts;
    }

    private void checkSum(int row, TreeMap<Integer, Long> stated, TreeMap<Integer, Long> sums) {
        stated.forEach((year, yen) -> {
            long sum = sums.getOrDefault(year, 0L);
            if (yen != sum) {
                var column = years.getOrDefault(year, 0);
                reading.problem(row, column, thousands("各行の合計(%s千円)", "the sum of the rows (%s thousand yen)", sum));
            }
        });
    }

    private void checkChange(int row, TreeMap<Integer, Long> amounts) {
        if (amounts.size() != 2) {
            return;
        }
        var before = amounts.firstEntry().getValue();
        var change = amounts.lastEntry().getValue() - before;
        if (difference >= 0) {
            reading.yen(row, difference, true, true).ifPresent(stated -> {
                if (stated != change) {
                    reading.problem(row, difference, thousands("差(%s千円)", "the difference (%s thousand yen)", change));
                }
            });
        }
        if (percent >= 0 && before != 0) {
            checkPercent(row, Exact.of(100 * change, before));
        }
    }

    private void checkPercent(int row, Exact exact) {
        var stated = reading.text(row, percent).replace('△', '-');
        var fits = stated.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")
                && RoundingRule.explaining(exact, new java.math.BigDecimal(stated))
                        .isPresent();
        if (!fits) {
            var right = JapaneseNumbers.inFile(exact.rounded(1));
            reading.problem(row, percent, Text.of("増減率(" + right + "%)", "the rate of change (" + right + "%)"));
        }
    }

    private static Text thousands(String ja, String en, long yen) {
        var amount = JapaneseNumbers.inTable(yen / 1000);
        return Text.of(ja.formatted(amount), en.formatted(amount));
    }
}
