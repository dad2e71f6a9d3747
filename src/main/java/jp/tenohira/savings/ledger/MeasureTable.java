package jp.tenohira.savings.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of measures in PostgreSQL. */
@Component
class MeasureTable {

    private static final String COLUMNS =
            "measure, version, fiscal_year, department, section, kind, name, status, since,"
                    + " jobs, formula, hours, owner, note, source, changed_at, changed_by";

    private static final String CURRENT =
            "select distinct on (measure) " + COLUMNS + " from measure_version order by measure, version desc";

    /** The ledger of a city has hundreds of measures; this is a limit, not a page. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    MeasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unordered but for the department and the name. */
    List<Measure> current(MeasureFilter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        put(conditions, parameters, "department", filter.department());
        put(conditions, parameters, "section", filter.section());
        put(
                conditions,
                parameters,
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        put(
                conditions,
                parameters,
                "status",
                filter.status() == null ? null : filter.status().name());
        put(conditions, parameters, "fiscal_year", filter.fiscalYear());
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select " + COLUMNS + " from (" + CURRENT + ") measures" + where
                        + " order by department, name, measure limit " + MOST)
                .params(parameters)
                .query(MeasureTable::measure)
                .list();
    }

    private static void put(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    List<Measure> versions(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from measure_version where measure = :id order by version desc")
                .param("id", id)
                .query(MeasureTable::measure)
                .list();
    }

    /** False when this version exists already. */
    boolean add(Measure measure) {
        var content = measure.content();
        return jdbc.sql("insert into measure_version (" + COLUMNS + """
                        ) values (:id, :version, :fiscalYear, :department, :section, :kind, :name, :status, :since,
                                  :jobs, :formula, :hours, :owner, :note, :source, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", measure.id())
                        .param("version", measure.version())
                        .param("fiscalYear", content.fiscalYear())
                        .param("department", content.department())
                        .param("section", content.section(), Types.VARCHAR)
                        .param("kind", content.kind().name())
                        .param("name", content.name())
                        .param("status", content.status().name())
                        .param("since", content.since(), Types.DATE)
                        .param("jobs", content.jobs(), Types.INTEGER)
                        .param("formula", content.formula())
                        .param("hours", content.hours(), Types.NUMERIC)
                        .param("owner", content.owner())
                        .param("note", content.note())
                        .param("source", content.source())
                        .param("at", measure.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", measure.changedBy())
                        .update()
                == 1;
    }

    private static Measure measure(ResultSet rs, int row) throws SQLException {
        var hours = rs.getBigDecimal("hours");
        var content = new Measure.Content(
                rs.getInt("fiscal_year"),
                rs.getString("department"),
                rs.getString("section"),
                MeasureKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                MeasureStatus.valueOf(rs.getString("status")),
                rs.getObject("since", LocalDate.class),
                rs.getObject("jobs", Integer.class),
                rs.getString("formula"),
                hours == null ? null : HoursText.trimmed(hours),
                rs.getString("owner"),
                rs.getString("note"),
                rs.getString("source"));
        return new Measure(
                rs.getObject("measure", UUID.class),
                rs.getInt("version"),
                content,
                rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                rs.getString("changed_by"));
    }
}
