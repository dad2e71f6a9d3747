package jp.tenohira.payments.settlement.web.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;

/** Reads deposit slips of a section from a table (施設, 営業日, 番号, 金額, 入金日), all rows or none. */
final class SlipTable {

    private static final int LONGEST = 40;
    private static final long MOST_YEN = 9_999_999_999L;
    private static final Text A_NUMBER = Text.of("40文字以内の番号", "a number of at most 40 characters");
    private static final Text A_FACILITY = Text.of("施設のコード", "the code of a facility");
    private static final Text A_DAY = Text.of("2024-05-10の形の日付", "a day as 2024-05-10");
    private static final Text FEWER = Text.of("99億円までの金額", "an amount below ten billion");

    private SlipTable() {}

    static Outcome<List<Slip>, List<TableProblem>> read(Sheet sheet, String section) {
        var reading = new TableReading(sheet);
        var facility = reading.needed("施設", "facility");
        var day = reading.needed("営業日", "day");
        var number = reading.needed("番号", "number");
        var amount = reading.needed("金額", "yen");
        var deposited = reading.needed("入金日", "deposited on");
        if (reading.wrong()) {
            return reading.outcome(List.of());
        }
        var slips = new ArrayList<Slip>();
        for (int row = 0; row < reading.rows(); row++) {
            var place = reading.text(row, facility);
            if (place.isEmpty()) {
                reading.problem(row, facility, A_FACILITY);
            }
            var written = reading.text(row, number);
            if (written.isEmpty() || written.length() > LONGEST) {
                reading.problem(row, number, A_NUMBER);
            }
            var of = day(reading, row, day);
            var on = day(reading, row, deposited);
            var yen = reading.yen(row, amount, false, false);
            if (yen.isPresent() && yen.getAsLong() > MOST_YEN) {
                reading.problem(row, amount, FEWER);
            }
            if (!reading.wrong()) {
                slips.add(new Slip(
                        new TillDay(section, place, of.orElseThrow()), written, yen.getAsLong(), on.orElseThrow()));
            }
        }
        return reading.outcome(slips);
    }

    private static Optional<LocalDate> day(TableReading reading, int row, int column) {
        var day = AccountTables.day(reading.text(row, column));
        if (day.isEmpty()) {
            reading.problem(row, column, A_DAY);
        }
        return day;
    }
}
