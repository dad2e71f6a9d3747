package jp.tenohira.standards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.SystemStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of what is known of the core systems. */
@Component
class StandardSystemTable {

    private static final String COLUMNS =
            "system, version, section, vendor, contract_ends, yearly_cost, status, scenario,"
                    + " note, changed_at, changed_by";

    private final JdbcClient jdbc;

    StandardSystemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StandardSystem> current() {
        return jdbc.sql("select distinct on (system) " + COLUMNS
                        + " from standard_system_version order by system, version desc")
                .query(StandardSystemTable::system)
                .list();
    }

    List<StandardSystem> versions(CoreSystem system) {
        return jdbc.sql("select " + COLUMNS
                        + " from standard_system_version where system = :system order by version desc")
                .param("system", system.code())
                .query(StandardSystemTable::system)
                .list();
    }

    /** False when this version exists already. */
    boolean add(StandardSystem system) {
        var content = system.content();
        var scenario = content.scenario();
        return jdbc.sql("insert into standard_system_version (" + COLUMNS + """
                        ) values (:system, :version, :section, :vendor, :contractEnds, :yearlyCost, :status, :scenario,
                                  :note, :at, :by)
                        on conflict do nothing
                        """)
                        .param("system", system.system().code())
                        .param("version", system.version())
                        .param("section", content.section(), Types.VARCHAR)
                        .param("vendor", content.vendor())
                        .param("contractEnds", content.contractEnds(), Types.DATE)
                        .param("yearlyCost", content.yearlyCost(), Types.BIGINT)
                        .param("status", content.status().name())
                        .param("scenario", scenario == null ? null : scenario.name(), Types.VARCHAR)
                        .param("note", content.note())
                        .param("at", system.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", system.changedBy())
                        .update()
                == 1;
    }

    private static StandardSystem system(ResultSet rs, int row) throws SQLException {
        var scenario = rs.getString("scenario");
        return new StandardSystem(
                CoreSystem.of(rs.getString("system")).orElseThrow(),
                rs.getInt("version"),
                new StandardSystem.Content(
                        rs.getString("section"),
                        rs.getString("vendor"),
                        rs.getObject("contract_ends", LocalDate.class),
                        rs.getObject("yearly_cost", Long.class),
                        SystemStatus.valueOf(rs.getString("status")),
                        scenario == null ? null : Scenario.valueOf(scenario),
                        rs.getString("note")),
                rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                rs.getString("changed_by"));
    }
}
