package jp.tenohira.applications.carrying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.procedures.forms.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of new applications that are neither filed nor expired. Drafts that mend a case stay with its version. */
@Component
class OpenDrafts {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OPEN =
            "procedure = :procedure and casefile is null and filed_as is null and expires_at > :now";
    private static final String COLUMNS =
            "select id, form_version, answers::text as answers, language, email from draft where ";

    /** @param email where a notice goes, when the resident asked for one */
    record Open(
            UUID id,
            int formVersion,
            Answers answers,
            String language,
            @Nullable String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long count(String procedure) {
        return bound("select count(*) from draft where " + OPEN, procedure)
                .query(Long.class)
                .single();
    }

    /** The next drafts after one, in the order of their ids; after none at the beginning. */
    List<Open> after(String procedure, List<Open> before, int most) {
        return bound(COLUMNS + OPEN + " and id > :after order by id limit :most", procedure)
                .param("after", before.isEmpty() ? BEFORE_ALL : before.getLast().id())
                .param("most", most)
                .query(OpenDrafts::open)
                .list();
    }

    /** Drafts that were not judged for this version yet, locked until the transaction ends. */
    List<Open> waitingFor(String procedure, int version, int most) {
        return bound(COLUMNS + OPEN + WAITING + " order by id limit :most for update", procedure)
                .param("version", version)
                .param("most", most)
                .query(OpenDrafts::open)
                .list();
    }

    long countWaitingFor(String procedure, int version) {
        return bound("select count(*) from draft where " + OPEN + WAITING, procedure)
                .param("version", version)
                .query(Long.class)
                .single();
    }

    private static final String WAITING = """
             and form_version < :version
             and not exists (select 1 from draft_carriage c where c.draft = draft.id and c.to_version >= :version)
            """;

    private JdbcClient.StatementSpec bound(String sql, String procedure) {
        return jdbc.sql(sql)
                .param("procedure", procedure)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Open open(ResultSet rs, int row) throws SQLException {
        return new Open(
                rs.getObject("id", UUID.class),
                rs.getInt("form_version"),
                Answers.fromJson(rs.getString("answers")),
                rs.getString("language"),
                rs.getString("email"));
    }
}
