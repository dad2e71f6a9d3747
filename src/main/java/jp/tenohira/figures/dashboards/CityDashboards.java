package jp.tenohira.figures.dashboards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.definitions.DefinitionProblem;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The headquarters' and the departments' dashboards: as they ship until the city publishes its own. */
@Service
@Transactional
class CityDashboards {

    static final String HEADQUARTERS = "headquarters";
    static final String DEPARTMENT = "department";

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final DashboardReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, String> shipped = new HashMap<>();

    CityDashboards(JdbcClient jdbc, DashboardReader reader, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
        for (var code : List.of(HEADQUARTERS, DEPARTMENT)) {
            shipped.put(code, shippedText(code));
        }
    }

    /** @param version 0 for the one that ships */
    record Version(int version, String yaml, String reason, Instant at, String by) {}

    @Transactional(readOnly = true)
    Dashboard current(String code) {
        return reader.trusted(text(code));
    }

    /** The text that holds now. */
    @Transactional(readOnly = true)
    String text(String code) {
        return history(code).stream().findFirst().map(Version::yaml).orElseGet(() -> shipped.getOrDefault(code, ""));
    }

    String shipped(String code) {
        return shipped.getOrDefault(code, "");
    }

    /** What the city published, the newest first. */
    @Transactional(readOnly = true)
    List<Version> history(String code) {
        return jdbc.sql("""
                        select version, yaml, reason, published_at, published_by
                          from dashboard_version where code = :code order by version desc
                        """)
                .param("code", code)
                .query((rs, row) -> new Version(
                        rs.getInt("version"),
                        rs.getString("yaml"),
                        rs.getString("reason"),
                        rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                        rs.getString("published_by")))
                .list();
    }

    Outcome<Dashboard, List<DefinitionProblem>> publish(Staff by, String code, int seen, String yaml, String reason) {
        if (!Definitions.mayPublish(by)) {
            return refused("公開できるのはシステム管理者とDX推進本部です。", "Administrators and headquarters publish dashboards.");
        }
        var newest = history(code).stream().mapToInt(Version::version).max().orElse(0);
        if (newest != seen) {
            return refused(
                    "この間に第%d版が公開されました。".formatted(newest),
                    "Version %d was published in the meantime.".formatted(newest));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return refused("変更の理由を500文字までで書いてください。", "Say why it changes, in at most 500 characters.");
        }
        var read = reader.read(yaml);
        if (read instanceof Outcome.Accepted<Dashboard, List<DefinitionProblem>>(var dashboard)) {
            if (!dashboard.code().equals(code)) {
                return refused("コードは「%s」のままにしてください。".formatted(code), "The code stays \"%s\".".formatted(code));
            }
            add(by, code, newest + 1, yaml, reason.strip());
        }
        return read;
    }

    private void add(Staff by, String code, int version, String yaml, String reason) {
        jdbc.sql("""
                insert into dashboard_version (code, version, yaml, reason, published_at, published_by)
                values (:code, :version, :yaml, :reason, :at, :by)
                """)
                .param("code", code)
                .param("version", version)
                .param("yaml", yaml)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        audit.record(by, "dashboard.published", code, Map.of("version", Integer.toString(version)));
    }

    private static Outcome<Dashboard, List<DefinitionProblem>> refused(String japanese, String english) {
        return Outcome.refused(List.of(new DefinitionProblem(0, Text.of(japanese, english))));
    }

    private static String shippedText(String code) {
        try {
            return new ClassPathResource("dashboards/" + code + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
