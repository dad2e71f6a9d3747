package jp.tenohira.payments.sales.formats;

import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.receipts.Receipt;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/** Transactions of Square: a line is a payment or a refund with the amount of each tender. Card numbers, notes, people and descriptions are not read. */
final class SquareFile extends RegisterFile {

    private static final Text JAPAN = Text.of("日本の時間帯(Tokyoなど)", "a time zone of Japan, such as Tokyo");
    private static final Pattern ZONE = Pattern.compile("(?i).*(tokyo|osaka|sapporo|japan|jst).*");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private int date;
    private int clock;
    private int zone;
    private int total;
    private int transaction;
    private int payment;
    private int event;
    private int card;
    private int brand;
    private int cash;
    private int gift;
    private int other;
    private int otherKind;
    private int location;
    private int device;

    SquareFile(Problems problems) {
        super(problems);
    }

    static boolean recognises(List<String> header) {
        return header.containsAll(List.of("Date", "Time", "Total Collected", "Transaction ID"));
    }

    @Override
    public String totalColumn() {
        return "Total Collected";
    }

    @Override
    boolean columns(long line) {
        date = needed(names("Date"), line);
        clock = needed(names("Time"), line);
        total = needed(names("Total Collected"), line);
        transaction = needed(names("Transaction ID"), line);
        payment = place(names("Payment ID"));
        zone = place(names("Time Zone"));
        event = place(names("Event Type"));
        card = place(names("Card"));
        brand = place(names("Card Brand"));
        cash = place(names("Cash"));
        gift = place(names("Square Gift Card"));
        other = place(names("Other Tender"));
        otherKind = place(names("Other Tender Type"));
        location = place(names("Location"));
        device = place(names("Device Name"));
        return date >= 0 && clock >= 0 && total >= 0 && transaction >= 0;
    }

    @Override
    public void row(List<String> cells, long line) {
        var number = text(cells, payment).isEmpty() ? text(cells, transaction) : text(cells, payment);
        var refund = text(cells, event).equalsIgnoreCase("Refund")
                || text(cells, total).startsWith("-");
        var receipt = receipt(
                text(cells, location), text(cells, device), refund ? number + "-refund" : number, transaction, line);
        if (receipt == null) {
            return;
        }
        if (!text(cells, zone).isEmpty() && !ZONE.matcher(text(cells, zone)).matches()) {
            problem(line, zone, text(cells, zone), JAPAN);
            return;
        }
        var at = time(
                MONTH_FIRST.matcher(text(cells, date)).replaceAll("$3-$1-$2") + " " + text(cells, clock), date, line);
        var sum = yen(cells, total, line);
        if (at == null || sum == null) {
            return;
        }
        receipt.at(at).is(refund ? Kind.REFUND : Kind.SALE).comesTo(sum);
        paid(receipt, cells, card, text(cells, brand).isEmpty() ? "Card" : "Card " + text(cells, brand), line);
        paid(receipt, cells, cash, "Cash", line);
        paid(receipt, cells, gift, "Square Gift Card", line);
        paid(receipt, cells, other, text(cells, otherKind).isEmpty() ? "Other Tender" : text(cells, otherKind), line);
    }

    private void paid(Receipt receipt, List<String> cells, int place, String tender, long line) {
        var amount = place < 0 ? Long.valueOf(0) : yen(cells, place, line);
        if (amount != null && amount != 0) {
            receipt.paidWith(tender, amount);
        }
    }
}
