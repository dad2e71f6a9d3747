package jp.tenohira.applications.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded consents. When the draft is filed, the record becomes the case's. */
@Repository
public class Assistances {

    private static final String SELECT = """
            select channel, staff, staff_name, consent_by, consent_how, consent_note, recorded_at from assisted_filing
            """;

    private final JdbcClient jdbc;

    Assistances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(UUID draft, Assistance assistance) {
        jdbc.sql("""
                insert into assisted_filing (id, draft, channel, staff, staff_name, consent_by, consent_how, consent_note,
                                             recorded_at)
                values (:id, :draft, :channel, :staff, :name, :by, :how, :note, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("draft", draft)
                .param("channel", assistance.channel().name())
                .param("staff", assistance.staff())
                .param("name", assistance.staffName())
                .param("by", assistance.by().name())
                .param("how", assistance.how().name())
                .param("note", assistance.note())
                .param("at", utc(assistance.recordedAt()))
                .update();
    }

    public Optional<Assistance> ofDraft(UUID draft) {
        return jdbc.sql(SELECT + " where draft = :draft")
                .param("draft", draft)
                .query(Assistances::assistance)
                .optional();
    }

    public Optional<Assistance> ofCase(CaseId casefile) {
        return jdbc.sql(SELECT + " where casefile = :casefile")
                .param("casefile", casefile.value())
                .query(Assistances::assistance)
                .optional();
    }

    private static Assistance assistance(ResultSet row, int number) throws SQLException {
        return new Assistance(
                Assistance.Channel.valueOf(row.getString("channel")),
                row.getObject("staff", UUID.class),
                row.getString("staff_name"),
                Assistance.By.valueOf(row.getString("consent_by")),
                Assistance.How.valueOf(row.getString("consent_how")),
                row.getString("consent_note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
