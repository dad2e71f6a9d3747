package jp.tenohira.payments.prices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.sheets.UnreadableTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads a price list. Columns are found by their Japanese or English names, in any order. */
@Component
class PriceSheet {

    /** The header of a list as it is exported, in the order of {@link #cells}. */
    static final List<String> HEADER =
            List.of("コード", "名称", "名称(英語)", "金額", "種別", "税区分", "根拠", "根拠(英語)", "適用開始", "適用終了", "手続");

    private static final long MOST_YEN = 10_000_000;
    private static final int LONGEST = 300;
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Procedures procedures;

    PriceSheet(Procedures procedures) {
        this.procedures = procedures;
    }

    Outcome<List<Price>, List<TableProblem>> read(Sheet sheet) {
        return read(new TableReading(sheet), Optional.of(procedures));
    }

    /** The prices that ship with the definitions. */
    static List<Price> standard() {
        return Standard.PRICES;
    }

    private static final class Standard {
        private static final List<Price> PRICES = read();

        private static List<Price> read() {
            try {
                var bytes = new ClassPathResource("prices/standard.csv").getContentAsByteArray();
                var reading = new TableReading(SheetReader.read("standard.csv", bytes));
                if (PriceSheet.read(reading, Optional.empty())
                        instanceof Outcome.Accepted<List<Price>, List<TableProblem>>(var prices)) {
                    return prices;
                }
                throw new IllegalStateException("The shipped price list cannot be read");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UnreadableTable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Outcome<List<Price>, List<TableProblem>> read(TableReading table, Optional<Procedures> procedures) {
        var code = table.needed("コード", "code");
        var name = table.needed("名称", "name");
        var nameEn = table.column("名称(英語)", "name_en");
        var yen = table.needed("金額", "yen");
        var kind = table.needed("種別", "kind");
        var tax = table.needed("税区分", "tax");
        var basis = table.needed("根拠", "legal_basis");
        var basisEn = table.column("根拠(英語)", "legal_basis_en");
        var from = table.column("適用開始", "valid_from");
        var until = table.column("適用終了", "valid_until");
        var procedure = table.column("手続", "procedure");
        var read = new ArrayList<Price>();
        if (table.wrong()) {
            return table.outcome(read);
        }
        var seen = new HashSet<String>();
        for (var row = 0; row < table.rows(); row++) {
            code(table, row, code);
            code(table, row, kind);
            var begins = from < 0 ? ALWAYS : day(table, row, from, false);
            var ends = until < 0 ? null : day(table, row, until, true);
            var amount = table.yen(row, yen, false, false).orElse(0);
            if (amount > MOST_YEN) {
                table.problem(row, yen, Text.of("0円から1,000万円までの金額", "0 to 10,000,000 yen"));
            }
            if (begins != null && ends != null && ends.isBefore(begins)) {
                table.problem(row, until, Text.of("適用開始以後の日付", "a day not before the first"));
            }
            if (begins != null && !seen.add(table.text(row, code) + " " + begins)) {
                table.problem(row, code, Text.of("同じ適用開始日に1回だけのコード", "a code once for the same first day"));
            }
            var belongs = table.text(row, procedure);
            if (!belongs.isEmpty()
                    && procedures.isPresent()
                    && procedures.get().find(belongs).isEmpty()) {
                table.problem(row, procedure, Text.of("手続の一覧にあるコード", "the code of a procedure"));
            }
            var treated = tax(table, row, tax);
            if (!table.wrong() && begins != null && treated.isPresent()) {
                read.add(new Price(
                        table.text(row, code),
                        belongs,
                        words(table, row, name, nameEn),
                        amount,
                        table.text(row, kind),
                        treated.get(),
                        words(table, row, basis, basisEn),
                        begins,
                        ends,
                        0));
            }
        }
        return table.outcome(List.copyOf(read));
    }

    private static void code(TableReading table, int row, int column) {
        if (!table.text(row, column).matches("[a-z][a-z0-9-]{0,59}")) {
            table.problem(row, column, Text.of("英小文字・数字・ハイフンの60文字まで", "up to 60 small letters, digits and hyphens"));
        }
    }

    private static Text words(TableReading table, int row, int ja, int en) {
        var words = new EnumMap<Lang, String>(Lang.class);
        var japanese = table.text(row, ja);
        if (japanese.isEmpty() || japanese.length() > LONGEST) {
            table.problem(row, ja, Text.of("1〜300文字", "1 to 300 characters"));
        }
        words.put(Lang.JA, japanese);
        if (!table.text(row, en).isEmpty()) {
            words.put(Lang.EN, table.text(row, en));
        }
        return new Text(words);
    }

    private static Optional<Tax> tax(TableReading table, int row, int column) {
        var written = TableReading.plain(table.text(row, column)).toUpperCase(Locale.ROOT);
        for (var tax : Tax.values()) {
            if (written.equals(tax.name())
                    || written.equals(
                            TableReading.plain(tax.label().in(Lang.JA)).toUpperCase(Locale.ROOT))) {
                return Optional.of(tax);
            }
        }
        table.problem(row, column, Text.of("非課税・不課税・課税(10%)・課税(8%)", "exempt, outside, standard or reduced"));
        return Optional.empty();
    }

    private static @Nullable LocalDate day(TableReading table, int row, int column, boolean optional) {
        var written = table.text(row, column).replace('/', '-');
        if (written.isEmpty() && optional) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            table.problem(row, column, Text.of("2027-04-01のような日付", "a day such as 2027-04-01"));
            return null;
        }
    }

    static List<String> cells(Price price) {
        return List.of(
                price.code(),
                price.name().in(Lang.JA),
                price.name().in(Lang.EN),
                Long.toString(price.yen()),
                price.kind(),
                price.tax().label().in(Lang.JA),
                price.legalBasis().in(Lang.JA),
                price.legalBasis().in(Lang.EN),
                price.validFrom().toString(),
                price.validUntil() == null ? "" : price.validUntil().toString(),
                price.procedure());
    }
}
