package jp.tenohira.payments.sales.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.rollups.KeptSums;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.sales.lists.NamedTender;
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
    private final KeptSums<Map<SaleGroup, long[]>> kept;

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
        return kept.all().keySet().stream()
                .filter(group -> group.cut() == SaleCut.TENDER)
                .map(SaleGroup::member)
                .collect(Collectors.toSet());
    }

    /** The sum of every metric for each combination of members; empty where only the receipts themselves can tell. */
    Optional<Map<Map<String, String>, long[]>> of(SaleQuestion question) {
        return cut(question).map(cut -> {
            var members = new Members();
            var sums = new LinkedHashMap<Map<String, String>, long[]>();
            kept.all().forEach((group, adds) -> {
                if (group.cut() == cut && members.fit(group, question)) {
                    sums.merge(members.key(group, question.groupBy()), adds, SaleTable::plus);
                }
            });
            return sums;
        });
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

    /** How groups are called by the lists of now. */
    private final class Members {

        private final Map<String, String> departmentOf =
                organisation.sections().stream().collect(Collectors.toMap(Section::code, Section::department));
        private final Map<String, NamedTender> tenders = new HashMap<>();

        private final jp.tenohira.payments.sales.lists.KnownTenders known = lists.tenders();

        boolean fit(SaleGroup group, SaleQuestion question) {
            return !group.month().atDay(1).isBefore(question.first())
                    && !group.month().atDay(1).isAfter(question.last())
                    && question.where().entrySet().stream()
                            .allMatch(asked -> of(group, asked.getKey()).equals(asked.getValue()));
        }

        Map<String, String> key(SaleGroup group, List<SaleDimension> groupBy) {
            return groupBy.stream()
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(SaleDimension::code, dimension -> of(group, dimension)));
        }

        private String of(SaleGroup group, SaleDimension dimension) {
            return switch (dimension) {
                case SECTION -> group.section();
                case DEPARTMENT -> departmentOf.getOrDefault(group.section(), "");
                case FACILITY -> group.facility();
                case TENDER -> tender(group.member()).tender().name();
                case BRAND -> tender(group.member()).brand();
                case FEE_KIND, BAND, HOUR -> group.member();
                case MONTH -> group.month().toString();
                case FISCAL_YEAR ->
                    Integer.toString(FiscalYear.of(group.month().atDay(1)).year());
            };
        }

        private NamedTender tender(String name) {
            return tenders.computeIfAbsent(name, known::find);
        }
    }
}
