package jp.tenohira.applications.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseMessage.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a case that only grow: versions, events, messages. */
@Component
class CaseHistory {

    private static final String VERSION_COLUMNS = "number, form_version, answers, sha256, key_id, submitted_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<CaseVersion> versions(CaseId id) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from case_version where casefile = :id order by number")
                .param("id", id.value())
                .query((rs, row) -> version(rs))
                .list();
    }

    CaseVersion version(CaseId id, int number) {
        return jdbc.sql("select " + VERSION_COLUMNS + " from case_version where casefile = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((rs, row) -> version(rs))
                .single();
    }

    void addVersion(Resubmission mended, int number, Instant at) {
        jdbc.sql("""
                insert into case_version (casefile, number, form_version, answers, sha256, key_id, submitted_at)
                values (:id, :number, :formVersion, :answers::jsonb, :sha256, :keyId, :at)
                """)
                .param("id", mended.id().value())
                .param("number", number)
                .param("formVersion", mended.formVersion())
                .param("answers", mended.answers())
                .param("sha256", mended.sha256())
                .param("keyId", mended.keyId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CaseEvent> events(CaseId id) {
        return jdbc.sql("""
                select number, at, actor, actor_name, step, from_state, to_state, reason, detail
                  from case_event where casefile = :id order by number
                """)
                .param("id", id.value())
                .query((rs, row) -> event(rs))
                .list();
    }

    List<Flag> lastFlags(CaseId id) {
        return jdbc.sql("""
                select number, at, actor, actor_name, step, from_state, to_state, reason, detail
                  from case_event where casefile = :id and step = 'SEND_BACK' order by number desc limit 1
                """)
                .param("id", id.value())
                .query((rs, row) -> event(rs))
                .optional()
                .map(event -> flags(event.detail()))
                .orElse(List.of());
    }

    List<CaseMessage> messages(CaseId id) {
        return jdbc.sql(
                        "select number, at, direction, author, body from case_message where casefile = :id order by number")
                .param("id", id.value())
                .query((rs, row) -> new CaseMessage(
                        rs.getInt("number"),
                        CaseRows.instant(rs, "at"),
                        Direction.valueOf(rs.getString("direction")),
                        rs.getString("author"),
                        rs.getString("body")))
                .list();
    }

    CaseMessage addMessage(CaseId id, Actor author, String body, Instant at) {
        var direction = author.party() == Party.RESIDENT ? Direction.FROM_RESIDENT : Direction.FROM_CITY;
        var number = jdbc.sql("""
                insert into case_message (casefile, number, at, direction, author, body)
                select :id, coalesce(max(number), 0) + 1, :at, :direction, :author, :body
                  from case_message where casefile = :id
                returning number
                """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("direction", direction.name())
                .param("author", author.name())
                .param("body", body)
                .query(Integer.class)
                .single();
        return new CaseMessage(number, at, direction, author.name(), body);
    }

    private static CaseVersion version(ResultSet rs) throws SQLException {
        return CaseVersion.of(
                rs.getInt("number"),
                rs.getInt("form_version"),
                rs.getString("answers"),
                rs.getBytes("sha256"),
                rs.getString("key_id"),
                CaseRows.instant(rs, "submitted_at"));
    }

    private CaseEvent event(ResultSet rs) throws SQLException {
        return new CaseEvent(
                rs.getInt("number"),
                CaseRows.instant(rs, "at"),
                rs.getString("actor"),
                rs.getString("actor_name"),
                Step.valueOf(rs.getString("step")),
                CaseState.valueOf(rs.getString("from_state")),
                CaseState.valueOf(rs.getString("to_state")),
                rs.getString("reason"),
                json.readValue(rs.getString("detail"), new TypeReference<Map<String, Object>>() {}));
    }

    private static List<Flag> flags(Map<String, Object> detail) {
        var flags = new ArrayList<Flag>();
        if (detail.get("flags") instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> flag) {
                    flags.add(Flag.read(flag));
                }
            }
        }
        return List.copyOf(flags);
    }
}
