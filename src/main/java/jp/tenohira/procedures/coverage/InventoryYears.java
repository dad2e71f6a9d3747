package jp.tenohira.procedures.coverage;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Fiscal years whose inventory is complete. Every declaration stays. */
@Repository
public class InventoryYears {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    InventoryYears(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Set<Integer> complete() {
        return new TreeSet<>(jdbc.sql("""
                select fiscal_year
                  from (select distinct on (fiscal_year) fiscal_year, complete
                          from inventory_year order by fiscal_year, number desc) latest
                 where complete
                """).query(Integer.class).list());
    }

    @Transactional
    public void declare(Staff by, FiscalYear year, boolean complete) {
        jdbc.sql("""
                insert into inventory_year (fiscal_year, number, complete, declared_at, declared_by)
                select :year, coalesce(max(number), 0) + 1, :complete, :at, :by
                  from inventory_year where fiscal_year = :year
                """)
                .param("year", year.year())
                .param("complete", complete)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        audit.record(
                by, complete ? "inventory.completed" : "inventory.reopened", Integer.toString(year.year()), Map.of());
    }
}
