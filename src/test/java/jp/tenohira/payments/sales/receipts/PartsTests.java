package jp.tenohira.payments.sales.receipts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tenohira.payments.sales.receipts.Parts.Part;
import jp.tenohira.payments.sales.receipts.Receipt.Line;
import jp.tenohira.payments.sales.receipts.Receipt.Paid;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final long SEED = 31;

    /** Sums that are not zero. */
    private static Map<String, Long> sums(Map<String, Long> all) {
        var sums = new HashMap<>(all);
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @Test
    void bothSumsStayExactWhateverTheSigns() {
        var random = new Random(SEED);
        for (int time = 0; time < 20_000; time++) {
            var lines = new ArrayList<Line>();
            long total = 0;
            for (int at = 0; at <= random.nextInt(5); at++) {
                var yen = random.nextInt(4000) - 1000;
                lines.add(new Line("", "p" + at, yen));
                total += yen;
            }
            var paid = new ArrayList<Paid>();
            long open = total;
            for (int at = 0; at < random.nextInt(3); at++) {
                var yen = random.nextInt(3000) - 1000;
                paid.add(new Paid("t" + at, yen));
                open -= yen;
            }
            paid.add(new Paid("last", open));

            var parts = Parts.of(lines, paid, total);

            var byProduct = parts.stream().collect(groupingBy(Part::product, summingLong(Part::yen)));
            var byTender = parts.stream().collect(groupingBy(Part::tender, summingLong(Part::yen)));
            assertThat(sums(byProduct))
                    .as("lines %s paid %s", lines, paid)
                    .isEqualTo(sums(lines.stream().collect(groupingBy(Line::product, summingLong(Line::yen)))));
            assertThat(sums(byTender))
                    .as("lines %s paid %s", lines, paid)
                    .isEqualTo(sums(paid.stream().collect(groupingBy(Paid::tender, summingLong(Paid::yen)))));
        }
    }

    @Test
    void theFirstPartIsOfTheTenderThatPaidMost() {
        var parts = Parts.of(
                List.of(new Line("", "a", 300), new Line("", "b", 700)),
                List.of(new Paid("現金", 200), new Paid("WAON", 800)),
                1000);

        assertThat(parts)
                .containsExactly(
                        new Part("", "a", "WAON", 100), new Part("", "b", "WAON", 700), new Part("", "a", "現金", 200));
    }

    @Test
    void somethingBroughtBackWithinASaleGoesToTheLargestTender() {
        var parts = Parts.of(
                List.of(new Line("", "new", 800), new Line("", "old", -500)), List.of(new Paid("現金", 300)), 300);

        assertThat(parts).containsExactly(new Part("", "old", "現金", -500), new Part("", "new", "現金", 800));
    }
}
