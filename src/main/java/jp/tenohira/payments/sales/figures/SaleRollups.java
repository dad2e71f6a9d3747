package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.rollups.KeptSums;
import jp.tenohira.identity.Organisation;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The sums of all receipts that count, and what they answer: whole months, cut by at most one {@link SaleCut} beside section and facility. */
@Component
public class SaleRollups implements ReceiptsTakenIn {

    private final SalesLists lists;
    private final Organisation organisation;
    private final KeptSums<SaleGroups> kept;

    SaleRollups(
            Facts facts,
            SalesLists lists,
            Organisation organisation,
            SaleTable table,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.organisation = organisation;
        this.kept = new KeptSums<>(facts, new SaleSumming(facts, lists, table), jdbc, transactions);
    }

    @Override
    public void takenIn() {
        kept.all();
    }

    /** The names of tenders on receipts, as registers write them. */
    public Set<String> tenders() {
        return kept.all().members(SaleCut.TENDER);
    }

    /** The sum of every metric for each combination of members; empty where only the receipts themselves can tell. */
    Optional<Map<Map<String, String>, long[]>> of(SaleQuestion question) {
        return cut(question).map(cut -> sums(cut, question));
    }

    private Map<Map<String, String>, long[]> sums(SaleCut cut, SaleQuestion question) {
        var members = new Members(question, lists, organisation);
        var sums = new HashMap<List<String>, long[]>();
        kept.all().each(cut, YearMonth.from(question.first()), YearMonth.from(question.last()), (group, adds) -> {
            if (members.fit(group)) {
                SaleTable.add(adds, sums.computeIfAbsent(members.of(group), _ -> new long[adds.length]));
            }
        });
        var named = new HashMap<Map<String, String>, long[]>();
        sums.forEach((of, sum) -> named.put(members.named(of), sum));
        return named;
    }

    private static Optional<SaleCut> cut(SaleQuestion question) {
        var cuts = Stream.concat(question.groupBy().stream(), question.where().keySet().stream())
                .map(dimension -> Stream.of(SaleCut.values())
                        .filter(cut -> cut.answers(dimension))
                        .toList())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return !question.wholeMonths() || cuts.size() > 1
                ? Optional.empty()
                : Optional.of(cuts.isEmpty() ? SaleCut.BAND : cuts.getFirst());
    }
}
