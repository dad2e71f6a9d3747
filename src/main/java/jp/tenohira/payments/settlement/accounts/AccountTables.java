package jp.tenohira.payments.settlement.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;

/** Reads the chart of accounts (年度, 款, 款名 … 節, 節名) and the accounts of fees (費目, 適用日, 款, 項, 目, 節) from tables, all rows or none. */
public final class AccountTables {

    private static final List<String> LEVELS = List.of("款", "項", "目", "節");
    private static final int LONGEST = 100;
    private static final Text A_YEAR = Text.of("2000から2099までの年度", "a fiscal year from 2000 to 2099");
    private static final Text A_CODE = Text.of("2桁までの番号", "a number of at most two digits");
    private static final Text A_NAME = Text.of("100文字以内の名称", "a name of at most 100 characters");
    private static final Text A_DAY = Text.of("2024-04-01の形の日付", "a day as 2024-04-01");
    private static final Text A_KNOWN_ACCOUNT =
            Text.of("適用日の年度の歳入科目にある科目", "an account of the chart of that day's fiscal year");

    private AccountTables() {}

    public static Outcome<List<Account>, List<TableProblem>> chart(Sheet sheet) {
        var reading = new TableReading(sheet);
        var year = reading.needed("年度", "fiscal year");
        var codes = LEVELS.stream().map(level -> reading.needed(level)).toList();
        var names = LEVELS.stream().map(level -> reading.needed(level + "名")).toList();
        if (reading.wrong()) {
            return reading.outcome(List.of());
        }
        var accounts = new ArrayList<Account>();
        for (int row = 0; row < reading.rows(); row++) {
            var written = TableReading.plain(reading.text(row, year));
            if (!written.matches("20[0-9]{2}")) {
                reading.problem(row, year, A_YEAR);
            }
            for (var name : names) {
                var text = reading.text(row, name);
                if (text.isEmpty() || text.length() > LONGEST) {
                    reading.problem(row, name, A_NAME);
                }
            }
            var code = code(reading, row, codes);
            if (!reading.wrong()) {
                accounts.add(new Account(
                        Integer.parseInt(written),
                        code.orElseThrow(),
                        reading.text(row, names.get(0)),
                        reading.text(row, names.get(1)),
                        reading.text(row, names.get(2)),
                        reading.text(row, names.get(3))));
            }
        }
        return reading.outcome(accounts);
    }

    /** The codes of the accounts a day's fiscal year has. */
    public interface Known {
        Set<String> on(LocalDate day);
    }

    public static Outcome<List<FeeAccount>, List<TableProblem>> fees(Sheet sheet, Known known) {
        var reading = new TableReading(sheet);
        var kind = reading.needed("費目", "fee kind");
        var since = reading.needed("適用日", "since");
        var codes = LEVELS.stream().map(level -> reading.needed(level)).toList();
        if (reading.wrong()) {
            return reading.outcome(List.of());
        }
        var fees = new ArrayList<FeeAccount>();
        for (int row = 0; row < reading.rows(); row++) {
            var name = reading.text(row, kind);
            if (name.isEmpty() || name.length() > LONGEST) {
                reading.problem(row, kind, A_NAME);
            }
            var day = day(reading.text(row, since));
            if (day.isEmpty()) {
                reading.problem(row, since, A_DAY);
            }
            var code = code(reading, row, codes);
            if (day.isPresent() && code.isPresent()) {
                if (known.on(day.get()).contains(code.get())) {
                    fees.add(new FeeAccount(name, day.get(), code.get()));
                } else {
                    reading.problem(row, codes.getLast(), A_KNOWN_ACCOUNT);
                }
            }
        }
        return reading.outcome(fees);
    }

    private static Optional<String> code(TableReading reading, int row, List<Integer> columns) {
        var parts = new ArrayList<String>();
        for (var column : columns) {
            var written = TableReading.plain(reading.text(row, column));
            if (written.matches("[0-9]{1,2}")) {
                parts.add("0".repeat(2 - written.length()) + written);
            } else {
                reading.problem(row, column, A_CODE);
            }
        }
        return parts.size() == columns.size() ? Optional.of(String.join("-", parts)) : Optional.empty();
    }

    /** 2024-04-01 or 2024/4/1. */
    public static Optional<LocalDate> day(String written) {
        var parts = written.strip().split("[-/]", -1);
        try {
            return parts.length == 3 && parts[0].length() == 4
                    ? Optional.of(LocalDate.parse(
                            "%s-%2s-%2s".formatted((Object[]) parts).replace(' ', '0')))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
