package jp.tenohira.payments.sales.plain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tenohira.facts.PlainCsv;
import jp.tenohira.facts.gathering.Gathering;
import jp.tenohira.facts.gathering.Lines;

/**
 * The receipts of a plain file, made by the engine as the reader line by line makes them. What is not certainly right is left to that.
 *
 * @param written what the lines say
 * @param placing where receipts belong
 */
public record PlainReceipts(Written written, Placing placing) implements Gathering {

    /** So many characters of a receipt's number are never too many. */
    private static final int LONGEST_NUMBER = 50;

    /**
     * Lines of receipts, with the cells facility, register, receipt, at_clock, kind, original, category, product, amount, tender, paid and total.
     *
     * @param amounts whether lines say what was sold for how much, else each receipt is one line
     * @param payments whether lines say how much was paid with a tender, else the first one paid all
     */
    public record Written(PlainCsv lines, boolean amounts, boolean payments) {}

    @Override
    public PlainCsv lines() {
        return written.lines();
    }

    @Override
    public List<String> together() {
        return List.of("facility", "register", "receipt");
    }

    @Override
    public Optional<Months> rows(Lines lines) {
        var places = Places.of(lines, placing);
        return places.isPresent()
                        && new Divided(lines, written).areRight()
                        && isRight(lines)
                        && places.get().holdAll(lines)
                ? Optional.of(new Months(places.get().months(), month -> rows(places.get(), month)))
                : Optional.empty();
    }

    private boolean isRight(Lines lines) {
        return lines.count("select count(*) from line where length(receipt) > " + LONGEST_NUMBER) == 0
                && lines.count("select count(*) from line where not (" + addsUp()
                                + ") and belonging not in (select belonging from receipt)")
                        == 0
                && takenBack(lines);
    }

    private String addsUp() {
        var sold = written.amounts() ? "(amount is null or amount = coalesce(total, 0))" : "true";
        var paid = written.payments()
                ? "(coalesce(total, 0) = case when tender = '' then 0 else coalesce(paid, 0) end)"
                : "true";
        return sold + " and " + paid;
    }

    /** A void takes back what was sold, and nothing voided is refunded; what a receipt that is not in the file says is not known. */
    private static boolean takenBack(Lines lines) {
        lines.run(
                "create temp table taken_back as select facility, register, original, total from line where kind = 'void'");
        return lines.count("""
                        select count(*) from line o join taken_back v
                            on v.original = o.receipt and v.facility = o.facility and v.register = o.register
                         where o.receipt in (select original from taken_back) and abs(coalesce(o.total, 0)) <> abs(coalesce(v.total, 0))
                        """) == 0 && lines.count("""
                        select count(*) from line r join taken_back v
                            on v.original = r.original and v.facility = r.facility and v.register = r.register
                         where r.kind = 'refund'
                        """) == 0;
    }

    private String rows(Places places, YearMonth month) {
        return whole(places, month) + " union all " + Divided.rows(places, month);
    }

    /** Receipts of one line, and simple ones. */
    private String whole(Places places, YearMonth month) {
        var named = written.amounts() ? "case when l.amount is null then '' else l.%1$s end" : "l.%1$s";
        return """
                select l.at_clock - interval '9' hour, %s, hour(l.at_clock), p.facility, p.register, l.receipt,
                       coalesce(l.line - r.line + 1, 1), l.kind, %s, %s, coalesce(r.tender, l.tender),
                       coalesce(case when r.simple then l.amount else l.total end, 0)
                         * case when l.kind = 'sale' or l.total <= 0 then 1 else -1 end,
                       case when l.line > r.line then 0 when l.kind = 'void' then -1 else 1 end, abs(coalesce(l.total, 0))
                  from line l
                  left join receipt r on r.belonging = l.belonging and %s
                  %s and coalesce(r.simple, true)
                """.formatted(
                        Places.DAY,
                        named.formatted("category"),
                        named.formatted("product"),
                        Places.touching("r", month),
                        places.joined(month));
    }
}
