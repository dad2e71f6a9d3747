package jp.tenohira.payments.sales.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.receipts.DayReport;
import jp.tenohira.sheets.TableReading;
import org.jspecify.annotations.Nullable;

/** Day reports of registers (日計): 施設, レジ, 営業日, 売上, 現金, キャッシュレス, 件数 and, where the register says them, 返品. */
public final class DayReportFile extends RegisterFile {

    private static final List<String> FACILITY = names("施設", "施設コード", "facility");
    private static final List<String> REGISTER = names("レジ", "レジコード", "register");
    private static final List<String> DAY = names("営業日", "日付", "day");
    private static final List<String> SALES = names("売上", "売上合計", "sales");
    private static final List<String> CASH = names("現金", "cash");
    private static final List<String> CASHLESS = names("キャッシュレス", "cashless");
    private static final List<String> COUNT = names("件数", "会計数", "count");
    private static final List<String> REFUNDS = names("返品", "返金", "refunds");
    private static final Text A_DAY = Text.of("2024-04-01の形の日付", "a day as 2024-04-01");

    /**
     * A report as it stands in a file.
     *
     * @param facility and register: as the file names them
     */
    public record Stated(
            String facility,
            String register,
            LocalDate day,
            long sales,
            long cash,
            long cashless,
            long receipts,
            long refunds,
            long line) {}

    private final List<Stated> reports = new ArrayList<>();
    private int facility;
    private int register;
    private int day;
    private int refunds;
    private List<Integer> amounts = List.of();

    public DayReportFile(Problems problems) {
        super(problems);
    }

    static boolean recognises(List<String> header) {
        return List.of(DAY, SALES, CASH, CASHLESS, COUNT).stream()
                .allMatch(names -> names.stream().anyMatch(header::contains));
    }

    public List<Stated> reports() {
        return reports;
    }

    @Override
    public String totalColumn() {
        return SALES.getFirst();
    }

    @Override
    boolean columns(long line) {
        facility = place(FACILITY);
        register = place(REGISTER);
        refunds = place(REFUNDS);
        day = needed(DAY, line);
        amounts = List.of(SALES, CASH, CASHLESS, COUNT).stream()
                .map(names -> needed(names, line))
                .toList();
        return day >= 0 && amounts.stream().allMatch(place -> place >= 0);
    }

    @Override
    public void row(List<String> cells, long line) {
        var stated = TableReading.day(text(cells, day));
        if (stated.isEmpty()) {
            problem(line, day, text(cells, day), A_DAY);
            return;
        }
        var yen = new ArrayList<@Nullable Long>();
        for (var place : amounts) {
            yen.add(yen(cells, place, line));
        }
        var unsaid = text(cells, refunds).isEmpty();
        yen.add(unsaid ? Long.valueOf(DayReport.UNSAID) : yen(cells, refunds, line));
        if (!yen.contains(null)) {
            var known = orNothing(yen);
            reports.add(new Stated(
                    text(cells, facility),
                    text(cells, register),
                    stated.get(),
                    known.get(0),
                    known.get(1),
                    known.get(2),
                    known.get(3),
                    unsaid ? DayReport.UNSAID : Math.abs(known.get(4)),
                    line));
        }
    }
}
