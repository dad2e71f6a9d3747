package jp.tenohira.payments.sales.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.sales.figures.SaleRollups;
import jp.tenohira.payments.sales.lists.KnownTenders;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/** What receipts name and no list knows: tenders, products without a kind of fee, brands without a fee rate. */
@Component
class Unassigned {

    private static final int MOST = 200;

    private final Facts facts;
    private final SaleRollups rollups;
    private final SalesLists lists;

    Unassigned(Facts facts, SaleRollups rollups, SalesLists lists) {
        this.facts = facts;
        this.rollups = rollups;
        this.lists = lists;
    }

    /** @param lastDay the business day it was last seen, as 2024-01-05 */
    record Seen(String name, String firstDay, String lastDay) {

        /** Fills the form of the list in. */
        String query(SalesList list) {
            return list.columns().getFirst().code() + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    List<Seen> of(SalesList list) {
        return switch (list) {
            case TENDERS -> tenders();
            case BRAND_FEES -> brands();
            case PRODUCTS -> products();
            case FACILITIES, REGISTERS, FEE_KINDS -> List.of();
        };
    }

    /** How many names of tenders nobody assigned. */
    long openTenders() {
        var known = lists.tenders();
        return rollups.tenders().stream().filter(name -> !known.knows(name)).count();
    }

    private List<Seen> tenders() {
        var known = lists.tenders();
        return seen("select tender, min(day), max(day) from sale group by tender order by 1").stream()
                .filter(seen -> !known.knows(seen.name()))
                .limit(MOST)
                .toList();
    }

    private List<Seen> brands() {
        var known = lists.tenders();
        var rates = lists.brandFees();
        return seen("select tender, min(day), max(day) from sale group by tender order by 1").stream()
                .filter(seen -> known.find(seen.name()).tender().cashless())
                .map(seen -> new Seen(known.find(seen.name()).brand(), seen.firstDay(), seen.lastDay()))
                .filter(seen -> !rates.knows(seen.name()))
                .limit(MOST)
                .toList();
    }

    /** The category where a receipt has one, as it stands for many products. */
    private List<Seen> products() {
        var known = lists.products();
        return seen("""
                        select case when category = '' then product else category end, min(day), max(day), product
                          from sale where product <> '' or category <> ''
                         group by category, product order by 1
                        """).stream()
                .filter(seen -> !known.containsKey(seen.name()))
                .limit(MOST)
                .toList();
    }

    private List<Seen> seen(String sql) {
        return facts
                .query(FactQuery.of(sql, SaleTables.SALE), row -> new Seen(row.text(1), row.text(2), row.text(3)))
                .stream()
                .filter(seen -> !seen.name().equals(KnownTenders.NOTHING))
                .toList();
    }
}
