package jp.tenohira.payments.sales.receipts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenohira.payments.sales.receipts.Receipt.Line;
import jp.tenohira.payments.sales.receipts.Receipt.Paid;

/**
 * Divides a receipt among what was sold and how it was paid, so that both sums stay exact to the yen. A line with the other sign than the
 * receipt (something brought back within a sale) goes wholly to the largest tender, a tender with the other sign (change paid out) to the
 * largest line; what remains is filled in order, line by line and tender by tender.
 */
public final class Parts {

    /** What one tender paid of one line. The first part of a receipt is of the tender that paid most. */
    public record Part(String category, String product, String tender, long yen) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Line> lines;
    private final List<Paid> paid;
    private final int sign;

    private Parts(List<Line> lines, List<Paid> paid, long total) {
        this.lines = new ArrayList<>(lines);
        this.paid = new ArrayList<>(paid);
        this.sign = total < 0 ? -1 : 1;
    }

    /** @param lines and paid: both sum up to the total */
    public static List<Part> of(List<Line> lines, List<Paid> paid, long total) {
        var parts = new Parts(
                lines.isEmpty() ? List.of(new Line("", "", total)) : lines,
                paid.isEmpty() ? List.of(new Paid("", total)) : paid,
                total);
        parts.contrary();
        parts.fill();
        return parts.mainTenderFirst(paid);
    }

    private void contrary() {
        var mainTender = largest(paid.stream().map(Paid::yen).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.yen() * sign < 0) {
                var tender = paid.get(mainTender);
                add(line, tender, line.yen());
                paid.set(mainTender, new Paid(tender.tender(), tender.yen() - line.yen()));
                lines.set(i, new Line(line.category(), line.product(), 0));
            }
        }
        var mainLine = largest(lines.stream().map(Line::yen).toList());
        for (int i = 0; i < paid.size(); i++) {
            var tender = paid.get(i);
            if (tender.yen() * sign < 0) {
                var line = lines.get(mainLine);
                add(line, tender, tender.yen());
                lines.set(mainLine, new Line(line.category(), line.product(), line.yen() - tender.yen()));
                paid.set(i, new Paid(tender.tender(), 0));
            }
        }
    }

    private int largest(List<Long> amounts) {
        var largest = 0;
        for (int i = 1; i < amounts.size(); i++) {
            if (amounts.get(i) * sign > amounts.get(largest) * sign) {
                largest = i;
            }
        }
        return largest;
    }

    private void fill() {
        var at = 0;
        var left = paid.getFirst().yen() * sign;
        for (var line : lines) {
            var open = line.yen() * sign;
            while (open > 0 && at < paid.size()) {
                var now = Math.min(open, left);
                if (now > 0) {
                    add(line, paid.get(at), now * sign);
                }
                open -= now;
                left -= now;
                if (left == 0 && ++at < paid.size()) {
                    left = paid.get(at).yen() * sign;
                }
            }
        }
        if (parts.isEmpty()) {
            add(lines.getFirst(), paid.getFirst(), 0);
        }
    }

    private void add(Line line, Paid tender, long yen) {
        parts.add(new Part(line.category(), line.product(), tender.tender(), yen));
    }

    private List<Part> mainTenderFirst(List<Paid> as) {
        var main = as.stream()
                .max(Comparator.comparingLong(one -> Math.abs(one.yen())))
                .map(Paid::tender)
                .orElse("");
        var sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing((Part part) -> !part.tender().equals(main)));
        return sorted;
    }
}
