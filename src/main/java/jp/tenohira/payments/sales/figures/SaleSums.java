package jp.tenohira.payments.sales.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.stereotype.Component;

/**
 * Sums of sales: all metrics of a question at once, from the sums by batch where these can tell, else from the receipts; kept for as long as
 * neither receipts nor lists change.
 */
@Component
class SaleSums {

    private static final int KEPT = 400;
    private static final List<SaleMetric> METRICS = SaleTable.METRICS;

    private final Facts facts;
    private final SaleRollups rollups;
    private final SalesLists lists;
    private final Organisation organisation;
    private final Map<Asked, Map<Map<String, String>, long[]>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<Map<String, String>, long[]>> eldest) {
            return size() > KEPT;
        }
    };

    SaleSums(Facts facts, SaleRollups rollups, SalesLists lists, Organisation organisation) {
        this.facts = facts;
        this.rollups = rollups;
        this.lists = lists;
        this.organisation = organisation;
    }

    /** @param sections matter to departments only */
    private record Asked(String city, long facts, long lists, int sections, SaleQuestion question) {}

    /** Of each combination of members, the sum of every metric in the order of {@link SaleMetric}. */
    Map<Map<String, String>, long[]> of(SaleQuestion question) {
        var asked = new Asked(
                CurrentMunicipality.get().code(),
                facts.state(SaleTables.SALE),
                lists.state(),
                question.asks(SaleDimension.DEPARTMENT)
                        ? organisation.sections().hashCode()
                        : 0,
                question);
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        var sums = rollups.of(question).orElseGet(() -> ofReceipts(question));
        synchronized (kept) {
            kept.put(asked, sums);
        }
        return sums;
    }

    /** The same, summed from the receipts. */
    Map<Map<String, String>, long[]> ofReceipts(SaleQuestion question) {
        var departmentOf = new HashMap<String, String>();
        organisation.sections().forEach(section -> departmentOf.put(section.code(), section.department()));
        var groups = question.groupBy();
        var columns = new ArrayList<String>();
        groups.forEach(group -> columns.add(group.sql()));
        METRICS.forEach(metric -> columns.add("cast(coalesce(sum(" + metric.sql() + "), 0) as bigint)"));
        columns.add("count(*)");
        var sql =
                new StringBuilder("select ").append(String.join(", ", columns)).append(joined(question));
        if (!groups.isEmpty()) {
            sql.append(" group by ")
                    .append(groups.stream().map(SaleDimension::sql).collect(Collectors.joining(", ")));
        }
        var sums = new LinkedHashMap<Map<String, String>, long[]>();
        facts.query(query(sql.toString(), question), row -> {
            var key = new HashMap<String, String>();
            for (int at = 0; at < groups.size(); at++) {
                key.put(groups.get(at).code(), member(groups.get(at), row.text(at + 1), departmentOf));
            }
            var values = new long[METRICS.size()];
            Arrays.setAll(values, at -> row.whole(groups.size() + at + 1));
            if (row.whole(groups.size() + METRICS.size() + 1) > 0) {
                sums.merge(Map.copyOf(key), values, SaleTable::plus);
            }
            return key;
        });
        return sums;
    }

    private static String member(SaleDimension dimension, String read, Map<String, String> departmentOf) {
        return switch (dimension) {
            case DEPARTMENT -> departmentOf.getOrDefault(read, "");
            case FISCAL_YEAR ->
                Integer.toString(FiscalYear.of(YearMonth.parse(read).atDay(1)).year());
            default -> read;
        };
    }

    /** What a batch adds to a question. */
    record Part(UUID batch, long adds) {}

    List<Part> parts(SaleMetric metric, SaleQuestion question) {
        var sql = "select s.batch, cast(coalesce(sum(" + metric.sql() + "), 0) as bigint)" + joined(question)
                + " group by s.batch order by s.batch";
        return facts.query(query(sql, question), row -> new Part(UUID.fromString(row.text(1)), row.whole(2)));
    }

    private FactQuery query(String sql, SaleQuestion question) {
        var tenders =
                facts.query(FactQuery.of("select distinct tender from sale", SaleTables.SALE), row -> row.text(1));
        var query = FactQuery.of(Joins.with(lists, tenders) + sql, SaleTables.SALE, question.first(), question.last());
        return question.first().equals(SaleQuestion.EARLIEST) && question.last().equals(SaleQuestion.LATEST)
                ? query
                : query.between(month(question.first()), month(question.last()));
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    /** From where on it is the same for all: joins and conditions, with the first and the last day as parameters. */
    private String joined(SaleQuestion question) {
        var sql = new StringBuilder(Joins.FROM);
        question.where().forEach((dimension, member) -> sql.append(" and ").append(condition(dimension, member)));
        return sql.toString();
    }

    private String condition(SaleDimension dimension, String member) {
        if (dimension != SaleDimension.DEPARTMENT) {
            return dimension.sql() + " = " + Joins.text(member);
        }
        var sections = organisation.sections().stream()
                .filter(section -> member.isEmpty() || section.department().equals(member))
                .map(Section::code)
                .map(Joins::text)
                .collect(Collectors.joining(", "));
        return dimension.sql() + (member.isEmpty() ? " not in (" : " in (") + (sections.isEmpty() ? "''" : sections)
                + ")";
    }
}
