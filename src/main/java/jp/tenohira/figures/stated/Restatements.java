package jp.tenohira.figures.stated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.history.IssuedNumbers;
import jp.tenohira.figures.history.IssuedNumbers.Issued;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.stated.Restatement.Acknowledged;
import jp.tenohira.figures.stated.Restatement.Cause;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The slips: written when a fixed number changes, listed for the headquarters, acknowledged with a reason. */
@Service
public class Restatements {

    private static final int LONGEST_REASON = 500;
    private static final TypeReference<List<Issued>> ISSUED = new TypeReference<>() {};
    private static final String SELECT = """
            select r.id, r.old_value, r.new_value, r.cause, r.issued, r.written_at, a.at, a.by, a.reason
              from restatement r left join restatement_acknowledged a on a.restatement = r.id
            """;

    private final JdbcClient jdbc;
    private final StatedTable stated;
    private final ObjectProvider<IssuedNumbers> issued;
    private final AuditTrail audit;
    private final Clock clock;

    Restatements(
            JdbcClient jdbc, StatedTable stated, ObjectProvider<IssuedNumbers> issued, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.issued = issued;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a slip cannot be acknowledged. */
    public enum NotAcknowledged {
        UNKNOWN,
        ALREADY,
        NOT_YOURS,
        REASON_MISSING
    }

    public static boolean mayRead(Staff staff) {
        return staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HEADQUARTERS;
    }

    void write(Stated before, Stated after) {
        var holders = issued.stream()
                .flatMap(module -> module.holding(before.figure(), before.slice(), before.shown()).stream())
                .toList();
        jdbc.sql("""
                insert into restatement (old_value, new_value, cause, issued, written_at)
                values (:old, :new, :cause, :issued::jsonb, :at)
                """)
                .param("old", before.id())
                .param("new", after.id())
                .param("cause", Cause.of(before, after).name())
                .param("issued", JsonMapper.shared().writeValueAsString(holders))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those nobody has acknowledged first, then the newest. Pages count from 1. */
    public List<Restatement> page(int page, int size) {
        return jdbc.sql(SELECT + " order by (a.at is not null), r.id desc limit :size offset :skip")
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(this::slip)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from restatement").query(Long.class).single();
    }

    public Optional<Restatement> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(this::slip)
                .optional();
    }

    @Transactional
    public Outcome<Restatement, NotAcknowledged> acknowledge(Staff by, long id, String typed) {
        var reason = typed.strip();
        if (!mayRead(by)) {
            return Outcome.refused(NotAcknowledged.NOT_YOURS);
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(NotAcknowledged.REASON_MISSING);
        }
        if (find(id).isEmpty()) {
            return Outcome.refused(NotAcknowledged.UNKNOWN);
        }
        var added = jdbc.sql("""
                        insert into restatement_acknowledged (restatement, at, by, reason)
                        values (:id, :at, :by, :reason) on conflict do nothing
                        """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", reason)
                .update();
        if (added == 0) {
            return Outcome.refused(NotAcknowledged.ALREADY);
        }
        audit.record(by, "restatement.acknowledged", Long.toString(id), Map.of());
        return Outcome.accepted(find(id).orElseThrow());
    }

    private Restatement slip(ResultSet rs, int row) throws SQLException {
        var by = rs.getString("by");
        return new Restatement(
                rs.getLong("id"),
                stated.find(rs.getLong("old_value")).orElseThrow(),
                stated.find(rs.getLong("new_value")).orElseThrow(),
                Cause.valueOf(rs.getString("cause")),
                JsonMapper.shared().readValue(rs.getString("issued"), ISSUED),
                rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                by == null
                        ? null
                        : new Acknowledged(
                                by, rs.getObject("at", OffsetDateTime.class).toInstant(), rs.getString("reason")));
    }
}
