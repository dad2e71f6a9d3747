package jp.tenohira.procedures.builder.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.Proposal.Decision;
import jp.tenohira.procedures.forms.releases.Proposal.Fate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables bank_change and bank_decision; rows are added and never changed. */
@Component
class BankRows {

    private static final String SELECT = """
            select c.kind, c.name, c.number, c.content, c.note, c.based_on, c.restores, c.proposed_by, c.proposer_name,
                   c.proposed_at, d.fate, d.reason, d.version, d.decided_by, d.decider_name, d.decided_at
              from bank_change c
              left join bank_decision d on d.kind = c.kind and d.name = c.name and d.number = c.number
            """;

    private final JdbcClient jdbc;

    BankRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else proposes or decides anything for this entry. */
    void lock(BankEntry entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_setting('tenohira.municipality') || :key))")
                .param("key", entry.key())
                .query((_, _) -> 1)
                .single();
    }

    /** @param restores 0 for none */
    int add(BankEntry based, ObjectNode content, String note, int restores, Staff by, Instant at) {
        return jdbc.sql("""
                        insert into bank_change (kind, name, number, content, note, based_on, restores, proposed_by,
                                                 proposer_name, proposed_at)
                        values (:kind, :name,
                                (select coalesce(max(number), 0) + 1 from bank_change where kind = :kind and name = :name),
                                :content, :note, :basedOn, nullif(:restores, 0), :by, :byName, :at)
                        returning number
                        """)
                .param("kind", based.kind())
                .param("name", based.name())
                .param("content", JsonMapper.shared().writeValueAsString(content))
                .param("note", note)
                .param("basedOn", based.version())
                .param("restores", restores)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param version 0 for none */
    void decide(BankChange change, Fate fate, String reason, int version, Staff by, Instant at) {
        jdbc.sql("""
                        insert into bank_decision (kind, name, number, fate, reason, version, decided_by, decider_name,
                                                   decided_at)
                        values (:kind, :name, :number, :fate, :reason, nullif(:version, 0), :by, :byName, :at)
                        """)
                .param("kind", change.kind())
                .param("name", change.name())
                .param("number", change.number())
                .param("fate", fate.name())
                .param("reason", reason)
                .param("version", version)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<BankChange> find(BankEntry entry, int number) {
        return of(entry).stream().filter(change -> change.number() == number).findFirst();
    }

    /** All changes of an entry, the newest first. */
    List<BankChange> of(BankEntry entry) {
        return of(entry.kind(), entry.name());
    }

    List<BankChange> of(String kind, String name) {
        return jdbc.sql(SELECT + " where c.kind = :kind and c.name = :name order by c.number desc")
                .param("kind", kind)
                .param("name", name)
                .query(BankRows::change)
                .list();
    }

    /** Of each entry that was ever changed the version in force. */
    List<BankEntry> inForce() {
        return jdbc.sql("""
                        select distinct on (d.kind, d.name) d.kind, d.name, d.version, c.content
                          from bank_decision d
                          join bank_change c on c.kind = d.kind and c.name = d.name and c.number = d.number
                         where d.version is not null
                         order by d.kind, d.name, d.version desc
                        """)
                .query((row, _) -> new BankEntry(
                        row.getString("kind"), row.getString("name"), row.getInt("version"), content(row)))
                .list();
    }

    /** The changes that wait, of all entries. */
    List<BankChange> waiting() {
        return jdbc.sql(SELECT + " where d.fate is null order by c.proposed_at")
                .query(BankRows::change)
                .list();
    }

    /** The newest changes of entries that no head has released yet and none looks at, made by this person. */
    List<BankChange> neverReleased(Staff by) {
        return jdbc.sql("select distinct on (kind, name) * from (" + SELECT + ") c"
                        + " where c.proposed_by = :by and c.fate = 'RETURNED'"
                        + " and not exists (select from bank_change n where n.kind = c.kind and n.name = c.name"
                        + " and n.number > c.number)"
                        + " and c.based_on = 0 order by kind, name, number desc")
                .param("by", by.id())
                .query(BankRows::change)
                .list();
    }

    /** Every name that an entry of that kind has or was to have, whatever became of it. */
    Set<String> names(String kind) {
        return Set.copyOf(jdbc.sql("select name from bank_change where kind = :kind"
                        + " union select name from bank_draft where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list());
    }

    private static BankChange change(ResultSet row, int number) throws SQLException {
        return new BankChange(
                row.getString("kind"),
                row.getString("name"),
                row.getInt("number"),
                content(row),
                row.getString("note"),
                row.getInt("based_on"),
                some(row.getInt("restores")),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var fate = row.getString("fate");
        return fate == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Fate.valueOf(fate),
                        row.getString("reason"),
                        some(row.getInt("version")),
                        row.getObject("decided_by", UUID.class),
                        row.getString("decider_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }

    private static ObjectNode content(ResultSet row) throws SQLException {
        return (ObjectNode) JsonMapper.shared().readTree(row.getString("content"));
    }

    private static OptionalInt some(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
