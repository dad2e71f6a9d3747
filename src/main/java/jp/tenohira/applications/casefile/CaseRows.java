package jp.tenohira.applications.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/** Reads a case from a row. */
public final class CaseRows {

    /** The columns of {@link #casefile}, in no order that matters. */
    public static final String COLUMNS = """
            id, receipt, procedure, form_version, section, state, outcome, assignee, submitted_at, started_at, channel,
            language, device, outside_counter_hours, email, version, answers_version, sent_back_count,
            path_step, due_on""";

    private CaseRows() {}

    public static Casefile casefile(ResultSet rs, int row) throws SQLException {
        return new Casefile(
                new CaseId(rs.getObject("id", UUID.class)),
                new ReceiptNumber(rs.getString("receipt")),
                rs.getString("procedure"),
                rs.getInt("form_version"),
                rs.getString("section"),
                CaseState.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("outcome"))
                        .map(CaseOutcome::valueOf)
                        .orElse(null),
                rs.getObject("assignee", UUID.class),
                instant(rs, "submitted_at"),
                instantOrNull(rs, "started_at"),
                rs.getString("channel"),
                rs.getString("language"),
                rs.getString("device"),
                rs.getBoolean("outside_counter_hours"),
                rs.getString("email"),
                rs.getInt("version"),
                rs.getInt("answers_version"),
                rs.getInt("sent_back_count"),
                rs.getString("path_step"),
                rs.getObject("due_on", LocalDate.class));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
