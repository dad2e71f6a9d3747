package jp.tenohira.budget.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedChange;
import jp.tenohira.budget.PublishedTotal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published of the budget, in PostgreSQL. */
@Component
class PublishedTable {

    private final JdbcClient jdbc;

    PublishedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PublishedTotal> totals() {
        return jdbc.sql("""
                select distinct on (fiscal_year, kind) fiscal_year, kind, assessed, source
                  from budget_published_total order by fiscal_year, kind, version desc
                """)
                .query((rs, _) -> new PublishedTotal(
                        rs.getInt("fiscal_year"),
                        BudgetKind.valueOf(rs.getString("kind")),
                        rs.getLong("assessed"),
                        rs.getString("source")))
                .list();
    }

    List<PublishedChange> changes(int fiscalYear) {
        return jdbc.sql("""
                select distinct on (kind, item) fiscal_year, kind, item, change, source
                  from budget_published_change where fiscal_year = :year order by kind, item, version desc
                """)
                .param("year", fiscalYear)
                .query((rs, _) -> new PublishedChange(
                        rs.getInt("fiscal_year"),
                        BudgetKind.valueOf(rs.getString("kind")),
                        rs.getString("item"),
                        rs.getLong("change"),
                        rs.getString("source")))
                .list();
    }

    void add(PublishedTotal total, Instant at, String by) {
        jdbc.sql("""
                insert into budget_published_total (fiscal_year, kind, version, assessed, source, taken_at, taken_by)
                select :year, :kind, coalesce(max(version), 0) + 1, :assessed, :source, :at, :by
                  from budget_published_total where fiscal_year = :year and kind = :kind
                """)
                .param("year", total.fiscalYear())
                .param("kind", total.kind().name())
                .param("assessed", total.assessed())
                .param("source", total.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void add(PublishedChange change, Instant at, String by) {
        jdbc.sql("""
                insert into budget_published_change (fiscal_year, kind, item, version, change, source, taken_at, taken_by)
                select :year, :kind, :item, coalesce(max(version), 0) + 1, :change, :source, :at, :by
                  from budget_published_change where fiscal_year = :year and kind = :kind and item = :item
                """)
                .param("year", change.fiscalYear())
                .param("kind", change.kind().name())
                .param("item", change.item())
                .param("change", change.change())
                .param("source", change.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
