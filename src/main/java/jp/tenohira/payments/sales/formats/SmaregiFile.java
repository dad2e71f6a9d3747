package jp.tenohira.payments.sales.formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.receipts.Receipt;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * Transactions of Smaregi (取引履歴), with a line for each detail where the export has them. Sales are 取引区分 1; what was cancelled (取消区分 1) stays
 * as a trace. Each column 内…支払金額 is a tender. Details must add up to the subtotal; discounts and taxes between it and the total are spread over
 * them in proportion.
 */
final class SmaregiFile extends RegisterFile {

    private static final Pattern TENDER = Pattern.compile("内(.+?)(?:支払金額|支払額)");
    private static final Text DETAILS =
            Text.of("明細の合計%sと同じ額(差%s)", "the same as the sum of its details, %s (difference %s)");

    private final Map<Integer, String> tenders = new LinkedHashMap<>();
    private final Map<Receipt, Long> subtotals = new LinkedHashMap<>();
    private int number;
    private int time;
    private int division;
    private int cancelled;
    private int total;
    private int facility;
    private int register;
    private int product;
    private int category;
    private int quantity;
    private int price;
    private int gross;
    private int subtotal;

    SmaregiFile(Problems problems) {
        super(problems);
    }

    static boolean recognises(List<String> header) {
        return header.containsAll(List.of("取引ID", "取引区分", "取消区分"));
    }

    @Override
    public String totalColumn() {
        return "合計";
    }

    @Override
    boolean columns(long line) {
        number = needed(names("取引ID"), line);
        time = needed(names("取引日時"), line);
        division = needed(names("取引区分"), line);
        cancelled = needed(names("取消区分"), line);
        total = needed(names("合計"), line);
        facility = place(names("店舗コード", "店舗ID", "店舗名"));
        register = place(names("端末ID", "端末コード", "端末名", "レジNo"));
        product = place(names("商品名"));
        category = place(names("部門名"));
        quantity = place(names("数量"));
        price = place(names("販売単価"));
        gross = place(names("単価値引き前小計"));
        subtotal = place(names("小計"));
        for (int at = 0; at < header().size(); at++) {
            var tender = TENDER.matcher(header().get(at));
            if (tender.matches()) {
                tenders.put(at, tender.group(1));
            }
        }
        return number >= 0 && time >= 0 && division >= 0 && cancelled >= 0 && total >= 0;
    }

    @Override
    public void row(List<String> cells, long line) {
        if (!text(cells, division).equals("1")) {
            return;
        }
        var receipt = receipt(text(cells, facility), text(cells, register), text(cells, number), number, line);
        if (receipt == null) {
            return;
        }
        if (begins(receipt, line)) {
            begin(receipt, cells, line);
        }
        if (price >= 0) {
            var each = yen(cells, price, line);
            var pieces = quantity < 0 ? Long.valueOf(1) : yen(cells, quantity, line);
            if (each != null && pieces != null) {
                receipt.sold(text(cells, category), text(cells, product), each * pieces);
            }
        }
    }

    private void begin(Receipt receipt, List<String> cells, long line) {
        var at = time(text(cells, time), time, line);
        var sum = yen(cells, total, line);
        if (at == null || sum == null) {
            return;
        }
        var kind = text(cells, cancelled).equals("0") ? sum < 0 ? Kind.REFUND : Kind.SALE : Kind.CANCELLED;
        receipt.at(at).is(kind).comesTo(sum);
        tenders.forEach((place, name) -> {
            var paid = yen(cells, place, line);
            if (paid != null && paid != 0) {
                receipt.paidWith(name, paid);
            }
        });
        var before = gross >= 0 ? gross : subtotal;
        if (before >= 0 && !text(cells, before).isEmpty()) {
            var stated = yen(cells, before, line);
            if (stated != null) {
                subtotals.put(receipt, stated);
            }
        }
    }

    @Override
    public Collection<Receipt> finished() {
        var all = super.finished();
        for (var receipt : all) {
            var details = receipt.lines().stream().mapToLong(Receipt.Line::yen).sum();
            var stated = subtotals.getOrDefault(receipt, receipt.total());
            if (!receipt.lines().isEmpty() && details != stated && details != receipt.total()) {
                problem(
                        receipt.fileLine(),
                        gross >= 0 ? gross : subtotal >= 0 ? subtotal : total,
                        yen(stated),
                        DETAILS.formatted(yen(details), yen(stated - details)));
            } else if (details != 0) {
                receipt.spread();
            }
        }
        return all;
    }

    private static String yen(long amount) {
        return JapaneseNumbers.inTable(amount) + "円";
    }
}
