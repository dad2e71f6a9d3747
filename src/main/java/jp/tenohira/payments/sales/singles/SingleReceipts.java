package jp.tenohira.payments.sales.singles;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.sales.receipts.SaleTables;
import jp.tenohira.payments.sales.singles.SingleReceipt.Part;
import org.springframework.stereotype.Component;

/** Reads receipts one by one, whole: also what of a receipt was not looked for. */
@Component
class SingleReceipts {

    static final int PAGE = 50;

    private static final String HIT = """
            select facility, register, day, receipt, part, kind, category, product, tender, yen, receipt_yen, clock_hour,
                   extract(minute from sold_at) as clock_minute, sold_at,
                   max(case when %s then 1 else 0 end) over (partition by facility, register, day, receipt) as hit
              from sale where day >= ? and day <= ? %s
            """;

    private final Facts facts;

    SingleReceipts(Facts facts) {
        this.facts = facts;
    }

    /** @param yen what all that were found add to the takings */
    record Found(long receipts, long yen, List<SingleReceipt> page) {}

    /** @param facilities codes of those that the reader sees; only these are read */
    Found of(Sought sought, Set<String> facilities, int page) {
        if (facilities.isEmpty()) {
            return new Found(0, 0, List.of());
        }
        var parameters = new ArrayList<Object>();
        var from = hits(sought, facilities, parameters);
        var sums = facts.query(
                        query(
                                sought,
                                "select count(distinct concat(facility, '/', register, '/', cast(day as varchar), '/', receipt)), "
                                        + "cast(coalesce(sum(yen), 0) as bigint) from (" + from
                                        + ") as hits where hit = 1",
                                parameters),
                        row -> new long[] {row.whole(1), row.whole(2)})
                .getFirst();
        return new Found(sums[0], sums[1], page(sought, from, parameters, page));
    }

    private List<SingleReceipt> page(Sought sought, String from, List<Object> parameters, int page) {
        var asked = new ArrayList<>(parameters);
        asked.add((long) (page - 1) * PAGE);
        asked.add((long) page * PAGE);
        var parts = new LinkedHashMap<SingleReceipt, List<Part>>();
        facts.query(
                query(sought, """
                        select facility, register, day, clock_hour, clock_minute, receipt, kind, receipt_yen, category, product, tender, yen
                          from (select hits.*, dense_rank() over (order by day, sold_at, facility, register, receipt) as place
                                  from (%s) as hits where hit = 1) as placed
                         where place > ? and place <= ? order by place, part
                        """.formatted(from), asked),
                row -> parts.computeIfAbsent(receipt(row), _ -> new ArrayList<>())
                        .add(new Part(
                                row.text(10).isEmpty() ? row.text(9) : row.text(10), row.text(11), row.whole(12))));
        return parts.entrySet().stream()
                .map(one -> with(one.getKey(), one.getValue()))
                .toList();
    }

    private static SingleReceipt receipt(FactAnswer row) {
        return new SingleReceipt(
                row.text(1),
                row.text(2),
                row.day(3).orElseThrow(),
                String.format(Locale.ROOT, "%d:%02d", row.whole(4), row.whole(5)),
                row.text(6),
                row.text(7),
                0,
                row.whole(8),
                List.of());
    }

    private static SingleReceipt with(SingleReceipt of, List<Part> parts) {
        return new SingleReceipt(
                of.facility(),
                of.register(),
                of.day(),
                of.time(),
                of.number(),
                of.kind(),
                parts.stream().mapToLong(Part::yen).sum(),
                of.printed(),
                parts);
    }

    /** Parts of the period with whether their receipt was looked for; its parameters are added in order. */
    private static String hits(Sought sought, Set<String> facilities, List<Object> parameters) {
        var looked = new ArrayList<String>();
        looked.add("1 = 1");
        if (!sought.words().isEmpty()) {
            looked.add("strpos(receipt, ?) > 0 or strpos(product, ?) > 0 or strpos(category, ?) > 0");
            parameters.addAll(List.of(sought.words(), sought.words(), sought.words()));
        }
        parameters.add(sought.from());
        parameters.add(sought.to());
        var only = new StringBuilder();
        only.append(" and facility in (").append(marks(facilities.size())).append(')');
        facilities.stream().sorted().forEach(parameters::add);
        if (!sought.hour().isEmpty()) {
            only.append(" and clock_hour = ?");
            parameters.add(Long.valueOf(sought.hour()));
        }
        if (!sought.kind().isEmpty()) {
            only.append(" and kind = ?");
            parameters.add(sought.kind());
        }
        return HIT.formatted(looked.getLast(), only);
    }

    private static String marks(int number) {
        return IntStream.range(0, number).mapToObj(_ -> "?").collect(Collectors.joining(", "));
    }

    private static FactQuery query(Sought sought, String sql, List<Object> parameters) {
        return FactQuery.of(sql, SaleTables.SALE, parameters.toArray())
                .between(YearMonth.from(sought.from()), YearMonth.from(sought.to()));
    }
}
