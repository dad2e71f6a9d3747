package jp.tenohira.payments.sales.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A receipt as a file tells it. Filled line by line; names of customers and staff, card numbers and notes are never read into it. */
public final class Receipt {

    public enum Kind {
        SALE,
        /** Money given back, under a receipt of its own. */
        REFUND,
        /** Takes an earlier receipt back, under a receipt of its own. */
        VOID,
        /** Was taken back before the file was written: it stays as a trace and counts nothing. */
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an amount adds to the takings: refunds and voids are negative however the register writes them, what was cancelled is nothing. */
        public int sign(long total) {
            return switch (this) {
                case SALE -> 1;
                case REFUND, VOID -> total > 0 ? -1 : 1;
                case CANCELLED -> 0;
            };
        }

        /** How many receipts it adds to those of a day. */
        public int counts() {
            return switch (this) {
                case SALE, REFUND -> 1;
                case VOID -> -1;
                case CANCELLED -> 0;
            };
        }
    }

    /** @param category the register's group of products, 部門; empty where the file does not say */
    public record Line(String category, String product, long yen) {}

    /** @param tender as the register names it */
    public record Paid(String tender, long yen) {}

    private final String facility;
    private final String register;
    private final String number;
    private final long fileLine;
    private final List<Line> lines = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();
    private long epochSecond;
    private Kind kind = Kind.SALE;
    private long total;
    private String original = "";

    /** @param fileLine the line it begins on */
    public Receipt(String facility, String register, String number, long fileLine) {
        this.facility = facility;
        this.register = register;
        this.number = number;
        this.fileLine = fileLine;
    }

    public Receipt at(long epoch) {
        epochSecond = epoch;
        return this;
    }

    public Receipt is(Kind what) {
        kind = what;
        return this;
    }

    public Receipt comesTo(long yen) {
        total = yen;
        return this;
    }

    public void sold(String category, String product, long yen) {
        lines.add(new Line(category, product, yen));
    }

    public void paidWith(String tender, long yen) {
        paid.add(new Paid(tender, yen));
    }

    public Receipt takesBack(String receipt) {
        original = receipt;
        return this;
    }

    /** Spreads what lies between the lines and the total (discounts, taxes added below the line) over the lines in their proportion. */
    public void spread() {
        var sum = lines.stream().mapToLong(Line::yen).sum();
        if (sum == total || sum == 0) {
            return;
        }
        long before = 0;
        long given = 0;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            before += line.yen();
            var until = Math.floorDiv(Math.multiplyExact(before, total), sum);
            lines.set(at, new Line(line.category(), line.product(), until - given));
            given = until;
        }
    }

    public String facility() {
        return facility;
    }

    public String register() {
        return register;
    }

    public String number() {
        return number;
    }

    public long fileLine() {
        return fileLine;
    }

    public long epochSecond() {
        return epochSecond;
    }

    public Kind kind() {
        return kind;
    }

    public long total() {
        return total;
    }

    /** The receipt that is taken back; empty where the file does not say. */
    public String original() {
        return original;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Paid> paid() {
        return paid;
    }

    public int sign() {
        return kind.sign(total);
    }
}
