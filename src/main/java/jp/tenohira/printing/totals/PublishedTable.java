package jp.tenohira.printing.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;

/**
 * Reads a published table: {@code department}, a column {@code sheets_2022_10_to_2023_03} for each period and, if published, {@code
 * sheets_per_head_month_2022} for the period of that fiscal year. A row 全体 must be the sum of the others.
 */
final class PublishedTable {

    private static final Pattern PERIOD =
            Pattern.compile("sheets_([0-9]{4})_(0[1-9]|1[0-2])_to_([0-9]{4})_(0[1-9]|1[0-2])");
    private static final String DEPARTMENT = "department";
    private static final String ALL = "全体";
    private static final String RATE = "sheets_per_head_month_";
    private static final Text HEADER = Text.of(
            "department列とsheets_2022_10_to_2023_03の形の列",
            "the column department and columns such as sheets_2022_10_to_2023_03");
    private static final Text A_COUNT = Text.of("0以上の整数", "a whole number from 0");

    private final Sheet sheet;
    private final List<FileProblem> problems = new ArrayList<>();

    private PublishedTable(Sheet sheet) {
        this.sheet = sheet;
    }

    static Outcome<List<PeriodTotal>, List<FileProblem>> read(String name, byte[] content) {
        try {
            var table = new PublishedTable(SheetReader.read(name, content));
            var totals = table.totals();
            return table.problems.isEmpty() ? Outcome.accepted(totals) : Outcome.refused(table.problems);
        } catch (UnreadableTable e) {
            return Outcome.refused(List.of(new FileProblem(name, 0, "", name, e.why())));
        }
    }

    private List<PeriodTotal> totals() {
        var department = sheet.header().indexOf(DEPARTMENT);
        var totals = new ArrayList<PeriodTotal>();
        for (int column = 0; column < sheet.header().size() && department >= 0; column++) {
            var period = PERIOD.matcher(sheet.header().get(column));
            if (period.matches() && backwards(period)) {
                problems.add(new FileProblem(sheet.name(), 1, sheet.header().get(column), "", HEADER));
            } else if (period.matches()) {
                period(
                        department,
                        column,
                        month(period.group(1), period.group(2)),
                        month(period.group(3), period.group(4)),
                        totals);
            }
        }
        if (totals.isEmpty() && problems.isEmpty()) {
            problems.add(new FileProblem(sheet.name(), 1, "", String.join(",", sheet.header()), HEADER));
        }
        return totals;
    }

    private static boolean backwards(Matcher period) {
        return month(period.group(3), period.group(4)).isBefore(month(period.group(1), period.group(2)));
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.parse(year + "-" + month);
    }

    private void period(int department, int column, YearMonth first, YearMonth last, List<PeriodTotal> totals) {
        var rates = sheet.header()
                .indexOf(RATE
                        + FiscalYear.of(LocalDate.of(first.getYear(), first.getMonth(), 1))
                                .year());
        long sum = 0;
        for (int row = 0; row < sheet.rows().size(); row++) {
            var sheets = count(row, column);
            var name = sheet.text(row, department);
            if (name.equals(ALL)) {
                mustBe(row, column, sheets, sum);
            } else {
                sum += Math.max(0, sheets);
                totals.add(new PeriodTotal(
                        name, first, last, Math.max(0, sheets), rates < 0 ? null : (Integer) (int) count(row, rates)));
            }
        }
    }

    private long count(int row, int column) {
        var text = sheet.text(row, column).replace(",", "");
        if (text.matches("[0-9]{1,9}")) {
            return Long.parseLong(text);
        }
        problem(row, column, A_COUNT);
        return -1;
    }

    private void mustBe(int row, int column, long stated, long sum) {
        if (stated >= 0 && stated != sum) {
            problem(
                    row,
                    column,
                    Text.of(
                            "部局の合計%,d(差%,d)".formatted(sum, stated - sum),
                            "the sum of the departments, %,d (difference %,d)".formatted(sum, stated - sum)));
        }
    }

    private void problem(int row, int column, Text expected) {
        problems.add(new FileProblem(
                sheet.name(), sheet.lines().get(row), sheet.header().get(column), sheet.text(row, column), expected));
    }
}
