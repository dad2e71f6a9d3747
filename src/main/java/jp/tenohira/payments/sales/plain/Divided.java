package jp.tenohira.payments.sales.plain;

import java.time.YearMonth;
import jp.tenohira.facts.gathering.Lines;
import jp.tenohira.payments.sales.plain.PlainReceipts.Written;

/**
 * Receipts of several lines, divided among what was sold and how it was paid as {@code Parts} of receipts does: lines against the rest go to the largest
 * tender, tenders against the rest to the largest line, the others overlap in their order. Amounts are counted in the direction of the
 * receipt.
 */
final class Divided {

    /** Simple is a receipt whose lines stand together, sell something each and are paid by one tender: nothing is to be divided. */
    private static final String RECEIPTS = """
            create temp table receipt as
            select *, case when total < 0 then -1 else 1 end as direction,
                   %s and last - line + 1 = lines and earliest = latest and (least_sold > 0 and total > 0 or most_sold < 0 and total < 0) as simple
              from (select belonging, min(line) as line, max(line) as last, count(*) as lines, min(facility) as facility,
                           min(register) as register, min(receipt) as receipt, min(kind) as kind, min(coalesce(total, 0)) as total,
                           arg_min(at_clock, line) as at_clock, min(at_clock) as earliest, max(at_clock) as latest,
                           count(amount) as items, sum(amount) as sold, min(amount) as least_sold, max(amount) as most_sold,
                           %s as tender, count(nullif(tender, '')) as tenders, sum(case when tender <> '' then paid end) as paid,
                           min(facility) = max(facility) and min(register) = max(register) and min(receipt) = max(receipt)
                             and min(kind) = max(kind) and min(coalesce(total, 0)) = max(coalesce(total, 0)) as same
                      from together group by belonging) as grouped
            """;

    private static final String PARTS_OF_OTHERS = """
            create temp table item as
            select r.line as of_line, r.direction, r.total as of_total, l.line, l.category, l.product, l.amount, l.tender, l.paid
              from line l join receipt r on r.belonging = l.belonging where not r.simple
            """;

    private static final String SOLD = """
            create temp table sold as
            with named as (select of_line, line, category, product, %s * direction as yen from item where %s)
            select * from named
            union all
            select line, line, '', '', total * direction from receipt
             where not simple and line not in (select of_line from named)
            """;

    /** A receipt of 0 yen may be paid with nothing. */
    private static final String TENDERED = """
            create temp table tendered as
            with named as (select of_line, line, tender, %s * direction as yen from item where %s)
            select * from named
            union all
            select line, line, '', 0 from receipt where not simple and line not in (select of_line from named)
            """;

    private static final String WRONG = """
            select (select count(*) from receipt where not same or simple and (sold <> total or coalesce(paid, 0) <> %s))
                 + (select count(*) from receipt r join (select of_line, sum(yen) as yen from sold group by of_line) s on s.of_line = r.line
                     where s.yen <> r.total * r.direction)
                 + (select count(*) from receipt r join (select of_line, sum(yen) as yen from tendered group by of_line) s on s.of_line = r.line
                     where s.yen <> r.total * r.direction)
            """;

    /** The largest is the first of those that are equal. */
    private static final String PARTS = """
            create temp table part as
            with against as (
              select of_line, sum(yen) as yen from sold where yen < 0 group by of_line),
            paying as (
              select t.of_line, t.line, t.tender, t.yen - case when t.largest = 1 then coalesce(a.yen, 0) else 0 end as yen, t.largest, t.main
                from (select *, row_number() over (partition by of_line order by yen desc, line) as largest,
                             first_value(tender) over (partition by of_line order by abs(yen) desc, line) as main
                        from tendered) t
                left join against a on a.of_line = t.of_line),
            back as (
              select of_line, sum(yen) as yen from paying where yen < 0 group by of_line),
            selling as (
              select s.of_line, s.line, s.category, s.product,
                     greatest(s.yen, 0) - case when s.largest = 1 then coalesce(b.yen, 0) else 0 end as yen, s.yen as before, s.largest
                from (select *, row_number() over (partition by of_line order by greatest(yen, 0) desc, line) as largest from sold) s
                left join back b on b.of_line = s.of_line),
            selling_up as (
              select *, sum(yen) over (partition by of_line order by line rows unbounded preceding) as upto,
                     row_number() over (partition by of_line order by line) as place from selling),
            paying_up as (
              select *, sum(greatest(yen, 0)) over (partition by of_line order by line rows unbounded preceding) as upto,
                     row_number() over (partition by of_line order by line) as place from paying),
            made as (
              select s.of_line, s.category, s.product, t.tender, t.main, s.before as yen, 1 as step, s.line as first_by, 0 as then_by
                from selling s join paying t on t.of_line = s.of_line and t.largest = 1 where s.before < 0
              union all
              select t.of_line, s.category, s.product, t.tender, t.main, t.yen, 2, t.line, 0
                from paying t join selling s on s.of_line = t.of_line and s.largest = 1 where t.yen < 0
              union all
              select s.of_line, s.category, s.product, t.tender, t.main,
                     least(s.upto, t.upto) - greatest(s.upto - s.yen, t.upto - greatest(t.yen, 0)), 3, s.line, t.line
                from selling_up s join paying_up t on t.of_line = s.of_line
               where least(s.upto, t.upto) > greatest(s.upto - s.yen, t.upto - greatest(t.yen, 0))),
            all_made as (
              select * from made
              union all
              select s.of_line, s.category, s.product, t.tender, t.main, 0, 4, 0, 0
                from selling_up s join paying_up t on t.of_line = s.of_line
               where s.place = 1 and t.place = 1 and s.of_line not in (select of_line from made))
            select of_line, category, product, tender, yen,
                   row_number() over (partition by of_line order by case when tender = main then 0 else 1 end, step, first_by, then_by)
                     as number
              from all_made
            """;

    private final Lines lines;
    private final Written written;

    Divided(Lines lines, Written written) {
        this.lines = lines;
        this.written = written;
    }

    /** Whether all agree in themselves; then they are there to be asked. */
    boolean areRight() {
        lines.run(RECEIPTS.formatted(
                written.payments() ? "items = lines and tenders = 1" : "items = lines",
                written.payments() ? "max(tender)" : "arg_min(tender, line)"));
        lines.run(PARTS_OF_OTHERS);
        lines.run(
                written.amounts()
                        ? SOLD.formatted("amount", "amount is not null")
                        : SOLD.formatted("of_total", "line = of_line"));
        lines.run(
                written.payments()
                        ? TENDERED.formatted("coalesce(paid, 0)", "tender <> ''")
                        : TENDERED.formatted("of_total", "line = of_line"));
        var right = lines.count(WRONG.formatted(written.payments() ? "total" : "coalesce(paid, 0)")) == 0;
        if (right) {
            lines.run(PARTS);
        }
        return right;
    }

    static String rows(Places places, YearMonth month) {
        return """
                select l.at_clock - interval '9' hour, %s, hour(l.at_clock), p.facility, p.register, l.receipt, d.number, l.kind,
                       d.category, d.product, d.tender,
                       d.yen * case when l.kind = 'sale' and l.total < 0 or l.kind <> 'sale' and l.total <> 0 then -1 else 1 end,
                       case when d.number > 1 then 0 when l.kind = 'void' then -1 else 1 end, abs(l.total)
                  from receipt l join part d on d.of_line = l.line %s
                """.formatted(Places.DAY, places.joined(month));
    }
}
