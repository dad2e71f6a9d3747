package jp.tenohira.applications.checks.running;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.checks.CheckDraft;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings in PostgreSQL. */
@Component
class StoredFindings implements Findings {

    private static final int MOST_GROUPS = 200;

    private final JdbcClient jdbc;

    StoredFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, List<Finding>> of(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<Finding>>();
        jdbc.sql("""
                select casefile, check_code, check_version, path, reason, reason_en,
                       reason_others::text as reason_others, others
                  from case_finding where casefile = any(:ids) order by casefile, number
                """).param("ids", ids(cases)).query(rs -> {
            found.computeIfAbsent(new CaseId(rs.getObject("casefile", UUID.class)), _ -> new ArrayList<>())
                    .add(finding(rs));
        });
        return found;
    }

    @Override
    public Optional<Checked> lastCheck(CaseId id) {
        return jdbc.sql("select at, answers_version from case_checked where casefile = :id")
                .param("id", id.value())
                .query((rs, row) ->
                        new Checked(rs.getObject("at", OffsetDateTime.class).toInstant(), rs.getInt("answers_version")))
                .optional();
    }

    @Override
    public List<ByCheck> byCheck(Collection<CaseId> cases) {
        return jdbc.sql("""
                select f.check_code, max(d.label) as label, max(d.label_en) as label_en,
                       count(distinct f.casefile) as cases,
                       case when count(distinct f.reason) = 1 then max(f.reason) else '' end as same,
                       case when count(distinct f.reason_en) = 1 then max(f.reason_en) else '' end as same_en,
                       min(f.reason) as example
                  from case_finding f
                  join casefile c on c.id = f.casefile
                  join check_definition d
                    on d.procedure = c.procedure and d.code = f.check_code and d.version = f.check_version
                 where f.casefile = any(:ids)
                 group by f.check_code order by cases desc, f.check_code
                """)
                .param("ids", ids(cases))
                .query((rs, row) -> new ByCheck(
                        rs.getString("check_code"),
                        CheckDraft.words(rs.getString("label"), rs.getString("label_en")),
                        rs.getInt("cases"),
                        rs.getString("same"),
                        rs.getString("same_en"),
                        rs.getString("example")))
                .list();
    }

    @Override
    public List<Alike> alike(Desk desk, String procedure) {
        return jdbc.sql("""
                select k.findings, count(*) as cases,
                       count(*) filter (where c.state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED')) as open
                  from case_checked k join casefile c on c.id = k.casefile
                 where k.procedure = :procedure and c.section = :section and c.state <> 'WITHDRAWN'
                 group by k.findings order by k.findings = '', cases desc, k.findings limit
                """ + MOST_GROUPS)
                .param("procedure", procedure)
                .param("section", desk.section())
                .query((rs, row) -> new Alike(codes(rs.getString("findings")), rs.getInt("cases"), rs.getInt("open")))
                .list();
    }

    static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\+"));
    }

    private static Finding finding(ResultSet rs) throws SQLException {
        Array others = rs.getArray("others");
        return new Finding(
                rs.getString("check_code"),
                rs.getInt("check_version"),
                rs.getString("path"),
                CheckDraft.words(rs.getString("reason"), rs.getString("reason_en"), rs.getString("reason_others")),
                List.of((String[]) others.getArray()));
    }
}
