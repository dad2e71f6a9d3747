package jp.tenohira.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of budget items in PostgreSQL. */
@Component
class ItemTable {

    private static final String COLUMNS =
            "item, version, line, fiscal_year, department, section, kind, name, requested,"
                    + " assessed, reason, note, source, changed_at, changed_by";

    /** A city has hundreds of items a year; this is a limit, not a page. */
    private static final int MOST = 50_000;

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BudgetItem> current() {
        return jdbc.sql("select " + COLUMNS
                        + " from (select distinct on (item) * from budget_item_version order by item, version desc) v"
                        + " join budget_item using (item) order by fiscal_year, line limit " + MOST)
                .query(ItemTable::item)
                .list();
    }

    List<BudgetItem> versions(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from budget_item_version join budget_item using (item)"
                        + " where item = :id order by version desc")
                .param("id", id)
                .query(ItemTable::item)
                .list();
    }

    /** False when the line has an item in that year already. */
    boolean open(BudgetItem item) {
        return jdbc.sql("insert into budget_item (item, line, fiscal_year) values (:id, :line, :year)"
                                + " on conflict do nothing")
                        .param("id", item.id())
                        .param("line", item.content().line())
                        .param("year", item.content().fiscalYear())
                        .update()
                == 1;
    }

    /** False when this version exists already. */
    boolean add(BudgetItem item) {
        var content = item.content();
        return jdbc.sql("""
                        insert into budget_item_version (item, version, department, section, kind, name, requested, assessed,
                                                         reason, note, source, changed_at, changed_by)
                        values (:id, :version, :department, :section, :kind, :name, :requested, :assessed,
                                :reason, :note, :source, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", item.id())
                        .param("version", item.version())
                        .param("department", content.department())
                        .param("section", content.section(), Types.VARCHAR)
                        .param("kind", content.kind().name())
                        .param("name", content.name())
                        .param("requested", content.requested(), Types.BIGINT)
                        .param("assessed", content.assessed(), Types.BIGINT)
                        .param("reason", content.reason())
                        .param("note", content.note())
                        .param("source", content.source())
                        .param("at", item.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", item.changedBy())
                        .update()
                == 1;
    }

    private static BudgetItem item(ResultSet rs, int row) throws SQLException {
        var content = new BudgetItem.Content(
                rs.getInt("fiscal_year"),
                rs.getString("line"),
                rs.getString("department"),
                rs.getString("section"),
                BudgetKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getObject("requested", Long.class),
                rs.getObject("assessed", Long.class),
                rs.getString("reason"),
                rs.getString("note"),
                rs.getString("source"));
        return new BudgetItem(
                rs.getObject("item", UUID.class),
                rs.getInt("version"),
                content,
                rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                rs.getString("changed_by"));
    }
}
