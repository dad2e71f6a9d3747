package jp.tenohira.applications.checks.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables check_run, case_checked and case_finding, as a run writes them. */
@Component
class RunRows {

    private static final String COLUMNS =
            "id, procedure, staff_name, started_at, finished_at, chosen, cases, flawed, findings, problem";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    RunRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    CheckRuns.Run start(Desk desk, String procedure, int chosen) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into check_run (id, procedure, section, staff, staff_name, started_at, chosen)
                values (:id, :procedure, :section, :staff, :name, :at, :chosen)
                """)
                .param("id", id)
                .param("procedure", procedure)
                .param("section", desk.section())
                .param("staff", desk.id())
                .param("name", desk.staff().name())
                .param("at", now())
                .param("chosen", chosen)
                .update();
        return find(desk, id).orElseThrow();
    }

    void finish(UUID id, @Nullable String problem) {
        jdbc.sql("update check_run set finished_at = :at, problem = :problem where id = :id")
                .param("at", now())
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    Optional<CheckRuns.Run> find(Desk desk, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from check_run where id = :id and section = :section")
                .param("id", id)
                .param("section", desk.section())
                .query(RunRows::run)
                .optional();
    }

    Optional<CheckRuns.Run> latest(Desk desk, String procedure) {
        return jdbc.sql("select " + COLUMNS + """
                 from check_run where section = :section and procedure = :procedure order by started_at desc limit 1
                """)
                .param("section", desk.section())
                .param("procedure", procedure)
                .query(RunRows::run)
                .optional();
    }

    /** Replaces what earlier runs found in these cases. Runs over the same procedure write one after the other. */
    void keep(CheckRuns.Run run, List<CheckPass.Checked> checked) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:procedure, 7203))")
                .param("procedure", run.procedure())
                .query(rs -> {});
        jdbc.sql("delete from case_finding where casefile = any(:ids)")
                .param("ids", CheckPass.ids(checked))
                .update();
        var findings = new ArrayList<Map<String, Object>>();
        var cases = new ArrayList<Map<String, Object>>();
        for (var one : checked) {
            cases.add(caseRow(run, one));
            for (var number = 0; number < one.findings().size(); number++) {
                findings.add(findingRow(run, one, number + 1, one.findings().get(number)));
            }
        }
        batch("""
                insert into case_finding (casefile, number, check_code, check_version, path, reason, reason_en, reason_others,
                                          others, run)
                values (:casefile, :number, :code, :version, :path, :reason, :reasonEn, :reasonOthers::jsonb, :others, :run)
                """, findings);
        batch("""
                insert into case_checked (casefile, procedure, answers_version, findings, count, run, at)
                values (:casefile, :procedure, :answersVersion, :findings, :count, :run, :at)
                on conflict (municipality, casefile) do update
                   set answers_version = excluded.answers_version, findings = excluded.findings,
                       count = excluded.count, run = excluded.run, at = excluded.at
                """, cases);
        jdbc.sql("""
                update casefile c set findings = k.findings
                  from case_checked k
                 where k.casefile = c.id and c.id = any(:ids) and c.findings is distinct from k.findings
                """).param("ids", CheckPass.ids(checked)).update();
        count(run, checked, findings.size());
    }

    private void count(CheckRuns.Run run, List<CheckPass.Checked> checked, int findings) {
        var flawed = checked.stream().filter(one -> !one.findings().isEmpty()).count();
        jdbc.sql("""
                update check_run
                   set cases = cases + :cases, flawed = flawed + :flawed, findings = findings + :findings
                 where id = :id
                """)
                .param("cases", checked.size())
                .param("flawed", flawed)
                .param("findings", findings)
                .param("id", run.id())
                .update();
    }

    private Map<String, Object> caseRow(CheckRuns.Run run, CheckPass.Checked checked) {
        return Map.of(
                "casefile", checked.id().value(),
                "procedure", run.procedure(),
                "answersVersion", checked.answersVersion(),
                "findings", checked.alike(),
                "count", checked.findings().size(),
                "run", run.id(),
                "at", now());
    }

    private static Map<String, Object> findingRow(
            CheckRuns.Run run, CheckPass.Checked checked, int number, Finding finding) {
        var row = new HashMap<String, Object>();
        row.put("casefile", checked.id().value());
        row.put("number", number);
        row.put("code", finding.check());
        row.put("version", finding.checkVersion());
        row.put("path", finding.path());
        row.put("reason", finding.reason().in(Lang.JA));
        row.put("reasonEn", CheckDraft.english(finding.reason()));
        row.put("reasonOthers", CheckDraft.others(finding.reason()));
        row.put("others", finding.others().toArray(String[]::new));
        row.put("run", run.id());
        return row;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void batch(String sql, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows.toArray(Map[]::new));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CheckRuns.Run run(ResultSet rs, int row) throws SQLException {
        return new CheckRuns.Run(
                rs.getObject("id", UUID.class),
                rs.getString("procedure"),
                rs.getString("staff_name"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(rs.getObject("finished_at", OffsetDateTime.class)),
                rs.getInt("chosen"),
                rs.getInt("cases"),
                rs.getInt("flawed"),
                rs.getInt("findings"),
                rs.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
