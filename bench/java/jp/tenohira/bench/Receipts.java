package jp.tenohira.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.payments.sales.receipts.SaleTables;

/**
 * Receipts of a city's counters in made-up days, the same for the same seed, in our own form; and the questions a cashless report asks of them.
 * Of a hundred receipts 85 are of one line, 11 of two and 4 of three; two are paid with two tenders. One in 400 is a refund, one in 500 a void.
 */
record Receipts(long seed) {

    static final int FACILITIES = 60;
    static final int REGISTERS = 2;
    static final List<String> BRANDS = List.of("VISA", "Suica", "PayPay", "d払い", "WAON");
    private static final String CASH = "現金";
    private static final String VOUCHER = "商品券";
    private static final int VOUCHER_YEN = 100;
    private static final List<Integer> PRICES = List.of(200, 300, 350, 400, 500, 750, 1_000, 1_500, 3_000, 18_000);
    private static final List<String> PRODUCTS =
            List.of("住民票の写し", "印鑑登録証明書", "戸籍全部事項証明書", "入館料", "会議室使用料", "コピー代");

    private static final String RATE = "sum(case when tender <> '現金' then yen else 0 end), sum(yen), sum(receipts) from sale group by ";

    static final List<FactQuery> QUESTIONS = List.of(
            FactQuery.of("select month, " + RATE + "month order by month", SaleTables.SALE),
            FactQuery.of("select facility, " + RATE + "facility order by facility", SaleTables.SALE),
            FactQuery.of("select tender, " + RATE + "tender order by tender", SaleTables.SALE),
            FactQuery.of(
                    "select case when receipt_yen <= 500 then 1 when receipt_yen <= 1000 then 2 when receipt_yen <= 10000 then 3 else 4 end, "
                            + RATE + "1 order by 1",
                    SaleTables.SALE));

    static String facility(int number) {
        return "facility-%02d".formatted(number);
    }

    /** What the register of a day adds up to. */
    private record RegisterDay(String facility, String register, LocalDate day) {}

    private static final class Sums {
        private long yen;
        private long cash;
        private long receipts;
        private long refunds;
    }

    private record Receipt(String number, int yen) {}

    /** A file of receipts and, beside it, their day reports. */
    record Written(Path receipts, Path reports, long lines) {}

    /** @param name of the file; its first letter begins the numbers */
    Written csv(Path directory, String name, LocalDate first, LocalDate last, int count) throws IOException {
        var random = new SplittableRandom(seed ^ first.toEpochDay());
        var days = first.datesUntil(last.plusDays(1)).toList();
        var sums = new HashMap<RegisterDay, Sums>();
        var latest = new HashMap<String, Receipt>();
        var file = directory.resolve(name + ".csv");
        long lines = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write("施設,レジ,伝票番号,日時,区分,元の伝票番号,部門,商品,金額,支払方法,支払額,合計\n");
            for (int number = 0; number < count; number++) {
                var day = days.get((int) ((long) number * days.size() / count));
                var facility = facility(random.nextInt(FACILITIES));
                var register = "R" + (1 + random.nextInt(REGISTERS));
                var named = "%s%09d".formatted(name.substring(0, 1), number);
                var sum = sums.computeIfAbsent(new RegisterDay(facility, register, day), _ -> new Sums());
                var head = "%s,%s,%s,%sT%02d:%02d:%02d".formatted(
                                facility,
                                register,
                                named,
                                day,
                                8 + random.nextInt(10),
                                random.nextInt(60),
                                random.nextInt(60))
                        .replace('T', ' ');
                lines += receipt(random, head, named, latest, facility + register, sum, line(out));
            }
        }
        return new Written(file, reports(directory.resolve(name + "-reports.csv"), sums), lines);
    }

    private static Consumer<String> line(java.io.Writer out) {
        return text -> {
            try {
                out.write(text);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static int receipt(
            SplittableRandom random,
            String head,
            String number,
            Map<String, Receipt> latest,
            String at,
            Sums sum,
            Consumer<String> out) {
        var before = latest.remove(at);
        if (before != null && random.nextInt(500) == 0) {
            out.accept("%s,取消,%s,,,%d,%s,%d,%d"
                    .formatted(head, before.number(), before.yen(), CASH, before.yen(), before.yen()));
            sum.yen -= before.yen();
            sum.cash -= before.yen();
            sum.receipts--;
            return 1;
        }
        var kinds = random.nextInt(100);
        var sold = new int[kinds < 85 ? 1 : kinds < 96 ? 2 : 3];
        var total = 0;
        for (int line = 0; line < sold.length; line++) {
            sold[line] = PRICES.get(random.nextInt(PRICES.size()));
            total += sold[line];
        }
        var refund = random.nextInt(400) == 0;
        var tender = random.nextInt(100) < 62 ? CASH : BRANDS.get(random.nextInt(BRANDS.size()));
        var voucher = random.nextInt(50) == 0 ? VOUCHER_YEN : 0;
        var rows = Math.max(sold.length, voucher > 0 ? 2 : 1);
        for (int row = 0; row < rows; row++) {
            var goods = row < sold.length
                    ? "証明・使用料,%s,%d".formatted(PRODUCTS.get(random.nextInt(PRODUCTS.size())), sold[row])
                    : ",,";
            var paid = row == 0
                    ? tender + "," + (total - voucher)
                    : row == 1 && voucher > 0 ? VOUCHER + "," + voucher : ",";
            out.accept(head + "," + (refund ? "返品" : "売上") + ",," + goods + "," + paid + "," + total);
        }
        var sign = refund ? -1 : 1;
        sum.yen += sign * (long) total;
        sum.cash += tender.equals(CASH) ? sign * (long) (total - voucher) : 0;
        sum.receipts++;
        sum.refunds += refund ? total : 0;
        if (!refund && tender.equals(CASH) && voucher == 0 && sold.length == 1) {
            latest.put(at, new Receipt(number, total));
        }
        return rows;
    }

    private static Path reports(Path file, Map<RegisterDay, Sums> sums) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("施設,レジ,営業日,売上,現金,キャッシュレス,件数,返品\n");
            sums.forEach((of, sum) -> line(out).accept("%s,%s,%s,%d,%d,%d,%d,%d".formatted(
                    of.facility(), of.register(), of.day(), sum.yen, sum.cash, sum.yen - sum.cash, sum.receipts, sum.refunds)));
        }
        return file;
    }
}
