package jp.tenohira.payments.sales.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.payments.sales.lists.SalesLists;

/** The city's lists as tables of a query, so that what is assigned later counts backwards. Standard SQL. */
final class Joins {

    /** Parts of receipts that count, between two days. */
    static final String FROM = """

              from sale s
              join t on t.name = s.tender
              left join f on f.code = s.facility and s.day >= f.since and s.day < f.until
              left join p on p.name = s.product
              left join p c on c.name = s.category
              left join r on r.brand = t.brand and s.day >= r.since and s.day < r.until
             where s.day >= ? and s.day <= ? and s.kind <> 'cancelled'
            """;

    private Joins() {}

    /** @param tenders every name of a tender among the receipts */
    static String with(SalesLists lists, List<String> tenders) {
        var known = lists.tenders();
        return "with "
                + table(
                        "t (name, kind, cashless, brand)",
                        "'', 'CASH', false, ''",
                        tenders.stream().filter(name -> !name.isEmpty()).map(name -> {
                            var tender = known.find(name);
                            return "%s, '%s', %s, %s"
                                    .formatted(
                                            text(name),
                                            tender.tender(),
                                            tender.tender().cashless(),
                                            text(tender.brand()));
                        }))
                + ", "
                + table(
                        "f (code, since, until, section, fee_kind)",
                        "'', date '1900-01-01', date '1900-01-01', '', ''",
                        lists.facilities().spans().stream()
                                .map(span -> "%s, date '%s', date '%s', %s, %s"
                                        .formatted(
                                                text(span.entry().code()),
                                                span.since(),
                                                span.until(),
                                                text(span.entry().section()),
                                                orNull(span.entry().feeKind()))))
                + ", "
                + table(
                        "p (name, fee_kind)",
                        "'\u001F', ''",
                        lists.products().entrySet().stream().map(Joins::product))
                + ", "
                + table(
                        "r (brand, since, until, millionths)",
                        "'\u001F', date '1900-01-01', date '1900-01-01', cast(0 as bigint)",
                        lists.brandFees().spans().stream()
                                .map(span -> "%s, date '%s', date '%s', cast(%d as bigint)"
                                        .formatted(
                                                text(span.entry().brand()),
                                                span.since(),
                                                span.until(),
                                                span.entry().millionths())))
                + " ";
    }

    private static String product(Map.Entry<String, String> product) {
        return text(product.getKey()) + ", " + text(product.getValue());
    }

    /** A facility without a usual kind of fee has none, rather than an empty one. */
    private static String orNull(String feeKind) {
        return feeKind.isEmpty() ? "cast(null as varchar)" : text(feeKind);
    }

    private static String table(String head, String first, Stream<String> rows) {
        return head + " as (values "
                + Stream.concat(Stream.of(first), rows)
                        .map(row -> "(" + row + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
