package jp.tenohira.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.FactTable;

/** Receipts of a city's counters in a made-up fiscal year, the same for the same seed, and the questions a cashless report asks of them. */
record Receipts(long seed) {

    /** A table of the benchmarks alone. */
    static final FactTable TABLE = new FactTable(
            "bench_receipt",
            "One receipt of a register",
            "day",
            List.of(
                    new FactColumn("sold_at", FactColumn.Type.MOMENT, "when, in UTC"),
                    new FactColumn("day", FactColumn.Type.DAY, "the day in Japan"),
                    new FactColumn("facility", FactColumn.Type.TEXT, "where"),
                    new FactColumn("receipt", FactColumn.Type.TEXT, "number of the register"),
                    new FactColumn("tender", FactColumn.Type.TEXT, "cash, or the brand"),
                    new FactColumn("yen", FactColumn.Type.WHOLE, "amount; negative for a refund")),
            List.of("facility", "receipt"));

    private static final int FACILITIES = 60;
    private static final List<String> TENDERS = List.of("現金", "VISA", "Suica", "PayPay", "d払い", "WAON");
    private static final List<Integer> PRICES = List.of(200, 300, 350, 400, 500, 750, 1_000, 1_500, 3_000, 18_000);

    private static final String FROM = " from bench_receipt group by ";

    static final List<FactQuery> QUESTIONS = List.of(
            FactQuery.of(
                    "select month, sum(case when tender <> '現金' then yen else 0 end), sum(yen), count(*)" + FROM
                            + "month order by month",
                    TABLE),
            FactQuery.of(
                    "select facility, sum(case when tender <> '現金' then yen else 0 end), sum(yen), count(*)" + FROM
                            + "facility order by facility",
                    TABLE),
            FactQuery.of("select tender, sum(yen), count(*)" + FROM + "tender order by tender", TABLE),
            FactQuery.of(
                    "select case when yen <= 500 then 1 when yen <= 1000 then 2 when yen <= 10000 then 3 else 4 end, sum(yen), count(*)"
                            + FROM + "1 order by 1",
                    TABLE));

    record Receipt(LocalDateTime at, String facility, String number, String tender, int yen) {}

    void all(FiscalYear year, long count, Consumer<Receipt> taker) {
        var random = new SplittableRandom(seed);
        var days = year.firstDay().datesUntil(year.lastDay().plusDays(1)).toList();
        for (var receipt = 0L; receipt < count; receipt++) {
            LocalDate day = days.get((int) (receipt * days.size() / count));
            var refund = random.nextInt(400) == 0;
            taker.accept(new Receipt(
                    day.atTime(8 + random.nextInt(10), random.nextInt(60), random.nextInt(60)),
                    "facility-%02d".formatted(random.nextInt(FACILITIES)),
                    "R%09d".formatted(receipt),
                    random.nextInt(100) < 62 ? TENDERS.getFirst() : TENDERS.get(random.nextInt(TENDERS.size())),
                    PRICES.get(random.nextInt(PRICES.size())) * (refund ? -1 : 1)));
        }
    }

    Path csv(Path file, FiscalYear year, long count) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("日時,施設,番号,支払方法,金額\n");
            all(year, count, receipt -> line(out, receipt));
        }
        return file;
    }

    private static void line(BufferedWriter out, Receipt receipt) {
        try {
            out.write(receipt.at() + "," + receipt.facility() + "," + receipt.number() + "," + receipt.tender() + ","
                    + receipt.yen() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
