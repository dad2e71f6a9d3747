package jp.tenohira.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Draws receipts from a seed: a few a day and register, the more of them cashless the later. The same days always give the same receipts. The
 * file of one facility and day never comes, so that settlement can show how it waits.
 */
final class DemoReceipts {

    private static final long SEED = 2024_02_08;
    private static final List<String> CASHLESS = List.of("PayPay", "PayPay", "d払い", "Suica", "WAON", "VISA");
    private static final int MOST_CASHLESS_PERCENT = 60;
    private static final int MISSING_WEEKDAYS_BACK = 3;

    /** @param percent of receipts without cash in the first month; more by a point a month. 0 stays 0 */
    private record Counter(
            String facility, String register, int receipts, int percent, boolean weekends, List<Integer> prices) {}

    private static final List<Integer> CERTIFICATES = List.of(300, 300, 350, 450, 600, 900, 1200);
    private static final List<Integer> TICKETS = List.of(200, 300, 500, 800, 1600, 3200);
    private static final List<Integer> COURTS = List.of(210, 420, 840, 2100, 6300, 12600);

    private static final List<Counter> COUNTERS = List.of(
            new Counter("demo-shimin", "R1", 9, 6, false, CERTIFICATES),
            new Counter("demo-shimin", "R2", 6, 7, false, CERTIFICATES),
            new Counter("demo-zei", "R1", 4, 8, false, CERTIFICATES),
            new Counter("demo-museum", "R1", 7, 12, true, TICKETS),
            new Counter("demo-gym", "R1", 6, 11, true, COURTS),
            new Counter("demo-football", "R1", 3, 0, true, COURTS));

    private final StringBuilder receipts = new StringBuilder("施設,レジ,伝票番号,日時,区分,元の伝票番号,部門,商品,金額,支払方法,支払額,合計\n");
    private final StringBuilder reports = new StringBuilder("施設,レジ,営業日,売上,現金,キャッシュレス,件数,返品\n");
    private final Random random = new Random(SEED);
    private final LocalDate missing;

    DemoReceipts(LocalDate first, LocalDate last) {
        this.missing = weekdayBack(last, MISSING_WEEKDAYS_BACK);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var counter : COUNTERS) {
                draw(counter, day, (int) first.until(day).toTotalMonths());
            }
        }
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate weekdayBack(LocalDate last, int back) {
        return Stream.iterate(last, day -> day.minusDays(1))
                .filter(DemoReceipts::isWeekday)
                .skip(back)
                .findFirst()
                .orElseThrow();
    }

    private void draw(Counter counter, LocalDate day, int month) {
        var closed = counter.weekends() ? day.getDayOfWeek() == DayOfWeek.MONDAY : !isWeekday(day);
        var comes = !(day.equals(missing) && counter.facility().equals("demo-shimin"));
        var count = closed ? 0 : counter.receipts() + random.nextInt(3);
        long all = 0;
        long cash = 0;
        for (int number = 1; number <= count; number++) {
            var price = counter.prices().get(random.nextInt(counter.prices().size()));
            var percent = counter.percent() == 0 ? 0 : Math.min(MOST_CASHLESS_PERCENT, counter.percent() + month);
            var tender = random.nextInt(100) < percent ? CASHLESS.get(random.nextInt(CASHLESS.size())) : "現金";
            all += price;
            cash += tender.equals("現金") ? price : 0;
            if (!comes) {
                continue;
            }
            receipts.append("%s,%s,%s-%d,%s %02d:%02d,,,,,%d,%s,%d,%d\n"
                    .formatted(
                            counter.facility(),
                            counter.register(),
                            day,
                            number,
                            day,
                            9 + random.nextInt(8),
                            random.nextInt(60),
                            price,
                            tender,
                            price,
                            price));
        }
        if (comes) {
            reports.append("%s,%s,%s,%d,%d,%d,%d,0\n"
                    .formatted(counter.facility(), counter.register(), day, all, cash, all - cash, count));
        }
    }

    String receipts() {
        return receipts.toString();
    }

    String reports() {
        return reports.toString();
    }
}
