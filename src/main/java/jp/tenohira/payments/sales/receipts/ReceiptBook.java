package jp.tenohira.payments.sales.receipts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;
import jp.tenohira.payments.sales.receipts.Kept.Known;
import jp.tenohira.payments.sales.receipts.Kept.Sum;
import jp.tenohira.payments.sales.receipts.Parts.Part;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;
import jp.tenohira.payments.sales.receipts.Receipt.Line;
import jp.tenohira.payments.sales.receipts.Receipt.Paid;

/** The receipts of one file, each at its register and business day, divided into parts. */
final class ReceiptBook {

    private static final Text NOT_VOIDED = Text.of("取り消されていない伝票", "a receipt that was not voided");
    private static final Text AS_ORIGINAL = Text.of("元の伝票と同じ額", "the amount of the receipt it takes back");
    private static final Text AS_KEPT = Text.of(
            "取込み済みの同じ番号の伝票と同じ内容(訂正は、その取込みを差し替える)",
            "what was taken in of the same number; a correction replaces that import");
    private static final long MICROS = 1_000_000;

    private record Placed(Receipt receipt, RegisterDay of, List<Part> parts) {

        long receipts() {
            return receipt.kind().counts();
        }
    }

    private final Map<Known, Placed> byNumber = new LinkedHashMap<>();
    private final Problems problems;

    private ReceiptBook(Problems problems) {
        this.problems = problems;
    }

    /** What cannot be placed or does not add up goes to the problems. */
    static ReceiptBook of(Collection<Receipt> receipts, Places places, String totalColumn, Problems problems) {
        var book = new ReceiptBook(problems);
        for (var receipt : receipts) {
            if (problems.isFull()) {
                break;
            }
            var place = places.at(receipt.facility(), receipt.register(), receipt.epochSecond());
            if (place.isEmpty()) {
                var said = (receipt.facility() + " " + receipt.register()).strip();
                problems.add(receipt.fileLine(), "", said, Places.A_REGISTER);
            } else if (Adding.check(receipt, totalColumn, problems)) {
                var placed = new Placed(receipt, place.get(), parts(receipt));
                book.byNumber.put(new Known(place.get(), receipt.number()), placed);
            }
        }
        book.checkTakenBack(totalColumn);
        return book;
    }

    private static List<Part> parts(Receipt receipt) {
        var sign = receipt.sign();
        return Parts.of(
                receipt.lines().stream()
                        .map(line -> new Line(line.category(), line.product(), line.yen() * sign))
                        .toList(),
                receipt.paid().stream()
                        .map(paid -> new Paid(paid.tender(), paid.yen() * sign))
                        .toList(),
                receipt.total() * sign);
    }

    /** A void must take back what was sold, and nothing voided can be refunded. */
    private void checkTakenBack(String totalColumn) {
        var originals = new HashMap<List<String>, Receipt>();
        var voided = new HashSet<List<String>>();
        for (var placed : byNumber.values()) {
            var key = List.of(
                    placed.of().facility(),
                    placed.of().register(),
                    placed.receipt().number());
            originals.put(key, placed.receipt());
            if (placed.receipt().kind() == Kind.CANCELLED) {
                voided.add(key);
            } else if (placed.receipt().kind() == Kind.VOID) {
                voided.add(original(placed));
            }
        }
        for (var placed : byNumber.values()) {
            var receipt = placed.receipt();
            var original = originals.get(original(placed));
            if (receipt.kind() == Kind.REFUND && voided.contains(original(placed))) {
                problems.add(receipt.fileLine(), "", receipt.original(), NOT_VOIDED);
            } else if (receipt.kind() == Kind.VOID
                    && original != null
                    && Math.abs(original.total()) != Math.abs(receipt.total())) {
                problems.add(receipt.fileLine(), totalColumn, Adding.yen(receipt.total()), AS_ORIGINAL);
            }
        }
    }

    private static List<String> original(Placed placed) {
        return List.of(
                placed.of().facility(), placed.of().register(), placed.receipt().original());
    }

    Optional<LocalDate> firstDay() {
        return byNumber.keySet().stream().map(known -> known.of().day()).min(LocalDate::compareTo);
    }

    Optional<LocalDate> lastDay() {
        return byNumber.keySet().stream().map(known -> known.of().day()).max(LocalDate::compareTo);
    }

    Set<Known> numbers() {
        return byNumber.keySet();
    }

    /** The same number may come again, but not with another content. */
    void check(Map<Known, List<Sum>> kept) {
        byNumber.forEach((known, placed) -> {
            var there = kept.get(known);
            if (there != null && !Set.copyOf(there).equals(Set.copyOf(sums(placed)))) {
                problems.add(placed.receipt().fileLine(), "", known.number(), AS_KEPT);
            }
        });
    }

    private static List<Sum> sums(Placed placed) {
        var byTender = new LinkedHashMap<String, Long>();
        placed.parts().forEach(part -> byTender.merge(part.tender(), part.yen(), Long::sum));
        var main = placed.parts().getFirst().tender();
        var sums = new ArrayList<Sum>();
        byTender.forEach((tender, yen) -> sums.add(
                new Sum(placed.receipt().kind().word(), tender, yen, tender.equals(main) ? placed.receipts() : 0)));
        return sums;
    }

    /** What each register took on each day of the file. */
    void addTo(DaySums days) {
        byNumber.forEach((known, placed) -> days.add(known.of(), sums(placed)));
    }

    void write(RowWriter rows) {
        for (var placed : byNumber.values()) {
            var receipt = placed.receipt();
            var hour = java.time.Instant.ofEpochSecond(receipt.epochSecond())
                    .atZone(JapaneseDates.JST)
                    .getHour();
            var number = 0;
            for (var part : placed.parts()) {
                rows.moment(receipt.epochSecond() * MICROS)
                        .day(placed.of().day().toEpochDay())
                        .whole(hour)
                        .text(placed.of().facility())
                        .text(placed.of().register())
                        .text(receipt.number())
                        .whole(++number)
                        .text(receipt.kind().word())
                        .text(part.category())
                        .text(part.product())
                        .text(part.tender())
                        .whole(part.yen())
                        .whole(number == 1 ? placed.receipts() : 0)
                        .whole(Math.abs(receipt.total()))
                        .end();
            }
        }
    }
}
