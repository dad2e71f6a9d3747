package jp.tenohira.applications.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of retention. */
@Repository
class RetentionTable {

    /** Ended cases whose years are over, counted from April 1 after the fiscal year of their end. */
    private static final String DUE = """
            select c.id, c.receipt, c.procedure, ends.due_on, h.casefile is not null as held,
                   encode(v.sha256, 'hex') as sha256
              from casefile c
              join retention_rule r on r.procedure = c.procedure and r.%1$s is not null
              cross join lateral (
                select make_date(extract(year from (max(e.at) at time zone 'Asia/Tokyo') - interval '3 months')::int
                                 + 1 + r.%1$s, 4, 1) as due_on
                  from case_event e where e.casefile = c.id) ends
              join case_version v on v.casefile = c.id and v.number = c.answers_version
              left join retention_hold h on h.casefile = c.id
             where c.state in ('NOTIFIED', 'WITHDRAWN') and ends.due_on <= :today %2$s
             order by ends.due_on, c.receipt
             limit :most
            """;

    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rule> rules() {
        return jdbc.sql("select procedure, draft_days, case_years, attachment_years from retention_rule order by 1")
                .query(Rule.class)
                .list();
    }

    void put(Rule rule, Instant at, String by) {
        jdbc.sql("""
                insert into retention_rule (procedure, draft_days, case_years, attachment_years, set_at, set_by)
                values (:procedure, :days, :years, :files, :at, :by)
                on conflict (municipality, procedure) do update
                  set draft_days = excluded.draft_days, case_years = excluded.case_years,
                      attachment_years = excluded.attachment_years, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .param("procedure", rule.procedure())
                .param("days", rule.draftDays())
                .param("years", rule.caseYears())
                .param("files", rule.attachmentYears())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<DueCase> dueCases(LocalDate today, int most) {
        return jdbc.sql(DUE.formatted("case_years", ""))
                .param("today", today)
                .param("most", most)
                .query(DueCase.class)
                .list();
    }

    List<DueCase> dueAttachments(LocalDate today, int most) {
        return jdbc.sql(DUE.formatted(
                        "attachment_years", "and exists (select from attachment a where a.casefile = c.id)"))
                .param("today", today)
                .param("most", most)
                .query(DueCase.class)
                .list();
    }

    /** Deletes the cases from everywhere. Rows by table, as JSON. */
    String retire(List<DueCase> cases) {
        return jdbc.sql("select retire_cases(:ids)::text")
                .param("ids", cases.stream().map(DueCase::id).toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    int deleteAttachments(List<DueCase> cases) {
        return jdbc.sql("delete from attachment where casefile = any (:ids)")
                .param("ids", cases.stream().map(DueCase::id).toArray(UUID[]::new))
                .update();
    }

    /** Every table that was searched, with how many rows still know one of the cases. */
    Map<String, Long> leftovers(List<DueCase> cases) {
        var found = new java.util.TreeMap<String, Long>();
        jdbc.sql("select name, hits from case_leftovers(:ids, :receipts)")
                .param("ids", cases.stream().map(DueCase::id).toArray(UUID[]::new))
                .param("receipts", cases.stream().map(DueCase::receipt).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("name"), row.getLong("hits"));
                });
        return found;
    }

    void certify(Deletion deletion) {
        jdbc.sql("""
                insert into retention_deletion (id, procedure, kind, cases, rows, digest, searched, deleted_at, deleted_by)
                values (:id, :procedure, :kind, :cases, :rows::jsonb, :digest, :searched, :at, :by)
                """)
                .param("id", deletion.id())
                .param("procedure", deletion.procedure())
                .param("kind", deletion.kind())
                .param("cases", deletion.cases())
                .param("rows", deletion.rows())
                .param("digest", deletion.digest())
                .param("searched", deletion.searched())
                .param("at", deletion.deletedAt().atOffset(ZoneOffset.UTC))
                .param("by", deletion.deletedBy())
                .update();
    }

    List<Deletion> deletions(int most) {
        return jdbc.sql("""
                select id, procedure, kind, cases, rows::text as rows, digest, searched, deleted_at, deleted_by
                  from retention_deletion order by deleted_at desc, id limit :most
                """).param("most", most).query(Deletion.class).list();
    }

    void hold(UUID casefile, String reason, Instant at, String by) {
        jdbc.sql("""
                insert into retention_hold (casefile, reason, held_at, held_by) values (:casefile, :reason, :at, :by)
                on conflict (municipality, casefile) do nothing
                """)
                .param("casefile", casefile)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<String> heldBecause(UUID casefile) {
        return jdbc.sql("select reason from retention_hold where casefile = :casefile")
                .param("casefile", casefile)
                .query(String.class)
                .optional();
    }

    void release(UUID casefile) {
        jdbc.sql("delete from retention_hold where casefile = :casefile")
                .param("casefile", casefile)
                .update();
    }
}
