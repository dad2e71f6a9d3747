package jp.tenohira.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.budget.ReviewEntry.Reference;
import jp.tenohira.budget.ReviewEntry.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Review sheets in PostgreSQL. */
@Component
class ReviewTable {

    private static final String COLUMNS =
            "r.item, r.entry, r.kind, r.decision, r.about_item, r.about_entry, r.speaker, r.body, r.said_at, r.said_by";

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewEntry> of(UUID item) {
        return jdbc.sql("select " + COLUMNS + " from budget_review_entry r where r.item = :item order by r.entry")
                .param("item", item)
                .query(ReviewTable::entry)
                .list();
    }

    /** Remarks of the line's earlier years that no later entry settles. */
    List<ReviewEntry> openRemarksBefore(String line, int fiscalYear) {
        return jdbc.sql("select " + COLUMNS + """
                          from budget_review_entry r join budget_item i on i.item = r.item
                         where i.line = :line and i.fiscal_year < :year and r.kind = 'REMARK'
                           and not exists (select 1 from budget_review_entry s
                                            where s.kind = 'SETTLEMENT'
                                              and s.about_item = r.item and s.about_entry = r.entry)
                         order by i.fiscal_year, r.entry
                        """.indent(1))
                .param("line", line)
                .param("year", fiscalYear)
                .query(ReviewTable::entry)
                .list();
    }

    Map<UUID, Decision> decisions() {
        var decisions = new HashMap<UUID, Decision>();
        jdbc.sql("""
                select distinct on (item) item, decision from budget_review_entry
                 where kind = 'DECISION' order by item, entry desc
                """)
                .query((rs, _) ->
                        decisions.put(rs.getObject("item", UUID.class), Decision.valueOf(rs.getString("decision"))))
                .list();
        return decisions;
    }

    /** False when somebody else wrote that number meanwhile. */
    boolean add(ReviewEntry entry) {
        var said = entry.said();
        var about = said.about();
        var decision = said.decision();
        return jdbc.sql("""
                        insert into budget_review_entry (item, entry, kind, decision, about_item, about_entry, speaker, body,
                                                         said_at, said_by)
                        values (:item, :entry, :kind, :decision, :aboutItem, :aboutEntry, :speaker, :body, :at, :by)
                        on conflict do nothing
                        """)
                        .param("item", entry.item())
                        .param("entry", entry.number())
                        .param("kind", said.kind().name())
                        .param("decision", decision == null ? null : decision.name(), Types.VARCHAR)
                        .param("aboutItem", about == null ? null : about.item(), Types.OTHER)
                        .param("aboutEntry", about == null ? null : about.number(), Types.INTEGER)
                        .param("speaker", said.speaker())
                        .param("body", said.body())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("by", entry.by())
                        .update()
                == 1;
    }

    private static ReviewEntry entry(ResultSet rs, int row) throws SQLException {
        var decision = rs.getString("decision");
        var about = rs.getObject("about_item", UUID.class);
        return new ReviewEntry(
                rs.getObject("item", UUID.class),
                rs.getInt("entry"),
                new Said(
                        ReviewEntry.Kind.valueOf(rs.getString("kind")),
                        decision == null ? null : Decision.valueOf(decision),
                        about == null ? null : new Reference(about, rs.getInt("about_entry")),
                        rs.getString("speaker"),
                        rs.getString("body")),
                rs.getObject("said_at", OffsetDateTime.class).toInstant(),
                rs.getString("said_by"));
    }
}
