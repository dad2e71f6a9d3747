package jp.tenohira.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.payments.CounterSales;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Receipts that nobody paid, drawn from a seed, so that the pages of counter sales can be seen at work. Their facilities say so by name. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoSales {

    private static final String BY = "デモ";

    /** The tables, each after those it refers to. */
    private static final List<String> LISTS = List.of("fee-kind", "facility", "register", "tender", "brand-fee");

    private final CounterSales sales;
    private final Clock clock;

    DemoSales(CounterSales sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    /** From the fiscal year before this one until yesterday. */
    void settle() {
        if (!sales.isEmpty()) {
            return;
        }
        for (var list : LISTS) {
            must(sales.list(list, table(list), BY));
        }
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var first = new FiscalYear(FiscalYear.of(today).year() - 1).firstDay();
        var receipts = new DemoReceipts(first, today.minusDays(1));
        handIn("合成データ（デモ）.csv", receipts.receipts());
        handIn("合成データの日計（デモ）.csv", receipts.reports());
    }

    private void handIn(String name, String content) {
        try {
            var file = Files.writeString(Files.createTempFile("demo-sales", ".csv"), content);
            try {
                must(sales.file(name, file, BY));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet table(String list) {
        var file = "sales-" + plural(list) + ".csv";
        try {
            return SheetReader.read(file, Sheets.bytes(file));
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plural(String list) {
        return list.endsWith("y") ? list.substring(0, list.length() - 1) + "ies" : list + "s";
    }

    private static <T> void must(Outcome<T, Text> taken) {
        if (taken instanceof Outcome.Refused<T, Text>(var why)) {
            throw new IllegalStateException(why.in(Lang.EN));
        }
    }
}
