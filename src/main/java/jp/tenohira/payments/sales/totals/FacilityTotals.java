package jp.tenohira.payments.sales.totals;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published totals in PostgreSQL; of a fiscal year the last import counts, earlier ones stay. Without any, the table that ships for its city counts. */
@Component
public class FacilityTotals {

    /**
     * @param source the publication
     * @param by empty for the table that ships
     */
    public record Import(UUID id, String source, FiscalYear year, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final ShippedTotals shipped;
    private final Clock clock;

    FacilityTotals(JdbcClient jdbc, ShippedTotals shipped, Clock clock) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** What counts of each fiscal year, the one that was taken in last first. */
    public List<Import> counting() {
        var imports = imports();
        var taken = imports.stream().map(Import::year).toList();
        return Stream.concat(imports.stream(), shipped.table().stream().filter(table -> !taken.contains(table.year())))
                .toList();
    }

    private List<Import> imports() {
        return jdbc.sql("""
                        select import, source, fiscal_year, changed_at, changed_by
                          from (select distinct on (fiscal_year) * from sales_total order by fiscal_year, number desc) as latest
                         order by number desc
                        """)
                .query((rs, _) -> new Import(
                        rs.getObject("import", UUID.class),
                        rs.getString("source"),
                        new FiscalYear(rs.getInt("fiscal_year")),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by")))
                .list();
    }

    public Optional<Import> latest() {
        return counting().stream().findFirst();
    }

    /** In the order of the publication. */
    public List<FacilityTotal> of(Import latest) {
        return latest.id().equals(ShippedTotals.ID) ? shipped.totals() : taken(latest);
    }

    private List<FacilityTotal> taken(Import latest) {
        return jdbc.sql("""
                        select facility, sales_yen, cash_yen, cashless_yen, rate_percent from sales_total
                         where import = :import order by number
                        """)
                .param("import", latest.id())
                .query((rs, _) -> new FacilityTotal(
                        rs.getString("facility"),
                        rs.getLong("sales_yen"),
                        rs.getLong("cash_yen"),
                        rs.getLong("cashless_yen"),
                        rs.getBigDecimal("rate_percent")))
                .list();
    }

    /** Takes in a published table, all rows or none. What does not add up in it stays and is said beside it. */
    @Transactional
    public Outcome<Integer, List<TableProblem>> take(
            Sheet sheet, String digest, String source, FiscalYear year, String by) {
        return switch (FacilityTable.read(sheet)) {
            case Outcome.Refused<List<FacilityTotal>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<FacilityTotal>, List<TableProblem>>(var totals) -> {
                if (!digest.equals(latestDigest(year))) {
                    var id = UUID.randomUUID();
                    totals.forEach(total -> add(id, digest, source, year, total, by));
                }
                yield Outcome.accepted(totals.size());
            }
        };
    }

    private String latestDigest(FiscalYear year) {
        return jdbc.sql("select digest from sales_total where fiscal_year = :year order by number desc limit 1")
                .param("year", year.year())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void add(UUID id, String digest, String source, FiscalYear year, FacilityTotal total, String by) {
        jdbc.sql("""
                insert into sales_total (import, source, digest, fiscal_year, facility, sales_yen, cash_yen, cashless_yen, rate_percent,
                                         changed_at, changed_by)
                values (:import, :source, :digest, :year, :facility, :sales, :cash, :cashless, :rate, :at, :by)
                """)
                .param("import", id)
                .param("source", source)
                .param("digest", digest)
                .param("year", year.year())
                .param("facility", total.facility())
                .param("sales", total.salesYen())
                .param("cash", total.cashYen())
                .param("cashless", total.cashlessYen())
                .param("rate", total.ratePercent(), java.sql.Types.NUMERIC)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
