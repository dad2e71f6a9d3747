package jp.tenohira.printing.totals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.intake.FileProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published totals in PostgreSQL; the last import counts, earlier ones stay. */
@Component
public class Totals {

    /** @param source the publication */
    public record Import(UUID id, String source, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Totals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Import> latest() {
        return jdbc.sql("select import, source, changed_at, changed_by from print_total order by number desc limit 1")
                .query((rs, _) -> new Import(
                        rs.getObject("import", UUID.class),
                        rs.getString("source"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by")))
                .optional();
    }

    public List<PeriodTotal> all() {
        return jdbc.sql("""
                        select department, first_month, last_month, sheets, per_head_month from print_total
                         where import = (select import from print_total order by number desc limit 1) order by number
                        """)
                .query((rs, _) -> new PeriodTotal(
                        rs.getString("department"),
                        YearMonth.parse(rs.getString("first_month")),
                        YearMonth.parse(rs.getString("last_month")),
                        rs.getLong("sheets"),
                        rs.getObject("per_head_month", Integer.class)))
                .list();
    }

    /** Takes in a published table, all rows or none; the table that counts already changes nothing. Answers how many totals count now. */
    @Transactional
    public Outcome<Integer, List<FileProblem>> take(String name, byte[] content, String source, String by) {
        return switch (PublishedTable.read(name, content)) {
            case Outcome.Refused<List<PeriodTotal>, List<FileProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<PeriodTotal>, List<FileProblem>>(var totals) -> {
                var digest = sha256(content);
                if (!digest.equals(latestDigest())) {
                    var id = UUID.randomUUID();
                    totals.forEach(total -> add(id, source, digest, total, by));
                }
                yield Outcome.accepted(totals.size());
            }
        };
    }

    private String latestDigest() {
        return jdbc.sql("select digest from print_total order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void add(UUID id, String source, String digest, PeriodTotal total, String by) {
        jdbc.sql("""
                insert into print_total (import, source, digest, department, first_month, last_month, sheets, per_head_month, changed_at,
                                         changed_by)
                values (:import, :source, :digest, :department, :first, :last, :sheets, :rate, :at, :by)
                """)
                .param("import", id)
                .param("source", source)
                .param("digest", digest)
                .param("department", total.department())
                .param("first", total.first().toString())
                .param("last", total.last().toString())
                .param("sheets", total.sheets())
                .param("rate", total.perHeadMonth(), Types.INTEGER)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
