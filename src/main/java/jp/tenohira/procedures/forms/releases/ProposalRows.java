package jp.tenohira.procedures.forms.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.releases.Proposal.Decision;
import jp.tenohira.procedures.forms.releases.Proposal.Fate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables form_proposal and form_decision; rows are added and never changed. */
@Component
class ProposalRows {

    private static final String SELECT = """
            select p.procedure, p.number, p.note, p.based_on, p.restores, p.proposed_by, p.proposer_name, p.proposed_at,
                   d.fate, d.reason, d.version, d.decided_by, d.decider_name, d.decided_at
              from form_proposal p
              left join form_decision d on d.procedure = p.procedure and d.number = p.number
            """;

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else proposes or decides anything for this procedure. */
    void lock(String procedure) {
        jdbc.sql("select code from procedure where code = :procedure for update")
                .param("procedure", procedure)
                .query(String.class)
                .single();
    }

    /** @param restores 0 for none */
    int add(String procedure, String written, String note, int basedOn, int restores, Staff by, Instant at) {
        return jdbc.sql("""
                        insert into form_proposal (procedure, number, written, note, based_on, restores, proposed_by,
                                                   proposer_name, proposed_at)
                        values (:procedure,
                                (select coalesce(max(number), 0) + 1 from form_proposal where procedure = :procedure),
                                :written, :note, :basedOn, nullif(:restores, 0), :by, :name, :at)
                        returning number
                        """)
                .param("procedure", procedure)
                .param("written", written)
                .param("note", note)
                .param("basedOn", basedOn)
                .param("restores", restores)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param version 0 for none */
    void decide(Proposal proposal, Fate fate, String reason, int version, Staff by, Instant at) {
        jdbc.sql("""
                        insert into form_decision (procedure, number, fate, reason, version, decided_by, decider_name,
                                                   decided_at)
                        values (:procedure, :number, :fate, :reason, nullif(:version, 0), :by, :name, :at)
                        """)
                .param("procedure", proposal.procedure())
                .param("number", proposal.number())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("version", version)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Proposal> find(String procedure, int number) {
        return jdbc.sql(SELECT + " where p.procedure = :procedure and p.number = :number")
                .param("procedure", procedure)
                .param("number", number)
                .query(ProposalRows::proposal)
                .optional();
    }

    Optional<String> written(String procedure, int number) {
        return jdbc.sql("select written from form_proposal where procedure = :procedure and number = :number")
                .param("procedure", procedure)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    List<Proposal> waiting(String procedure) {
        return jdbc.sql(SELECT + " where p.procedure = :procedure and d.fate is null order by p.number")
                .param("procedure", procedure)
                .query(ProposalRows::proposal)
                .list();
    }

    List<Proposal> declined(String procedure) {
        return jdbc.sql(SELECT + """
                         where p.procedure = :procedure and d.fate in ('RETURNED', 'WITHDRAWN')
                         order by d.decided_at desc limit :most
                        """)
                .param("procedure", procedure)
                .param("most", Releases.MOST_WAITING)
                .query(ProposalRows::proposal)
                .list();
    }

    /** Those that became a version. */
    List<Proposal> released(String procedure) {
        return jdbc.sql(SELECT + " where p.procedure = :procedure and d.fate = 'RELEASED'")
                .param("procedure", procedure)
                .query(ProposalRows::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet rs, int row) throws SQLException {
        return new Proposal(
                rs.getString("procedure"),
                rs.getInt("number"),
                rs.getString("note"),
                rs.getInt("based_on"),
                version(rs.getInt("restores")),
                rs.getObject("proposed_by", UUID.class),
                rs.getString("proposer_name"),
                rs.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decision(rs));
    }

    private static Optional<Decision> decision(ResultSet rs) throws SQLException {
        var fate = rs.getString("fate");
        return fate == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Fate.valueOf(fate),
                        rs.getString("reason"),
                        version(rs.getInt("version")),
                        rs.getObject("decided_by", UUID.class),
                        rs.getString("decider_name"),
                        rs.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }

    private static OptionalInt version(int zeroForNone) {
        return zeroForNone == 0 ? OptionalInt.empty() : OptionalInt.of(zeroForNone);
    }
}
