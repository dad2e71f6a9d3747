package jp.tenohira.assistant.contests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.contests.Contest.Decision;
import jp.tenohira.assistant.guard.reading.Reading;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * False findings: a person contests one, the head of the section releases or upholds it, nobody decides on an own one. A released finding, the
 * same kind and the same words, keeps no text of that section back for {@link #RELEASED_FOR}; every use that passes by it says so in the log.
 */
@Component
public class ContestedFindings {

    static final Duration RELEASED_FOR = Duration.ofDays(90);
    private static final int AROUND = 20;
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ContestedFindings(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a page calls a finding by: its kind and words, not a place or number, which shift when others are released or line ends change.
     */
    public static String name(String text, Finding finding) {
        return finding.kind().name() + ":"
                + text.substring(finding.start(), finding.end()).replaceAll("\\s+", " ");
    }

    /** Contests a finding of a text; a section is needed, since its head decides. */
    @Transactional
    public UUID contest(Staff by, String text, Finding finding, String reason) {
        var words = text.substring(finding.start(), finding.end());
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contested_finding (id, at, person, person_name, section, kind, digest, words, around, reason)
                        values (:id, :at, :person, :name, :section, :kind, :digest, :words, :around, :reason)
                        """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", by.id())
                .param("name", by.name())
                .param("section", section(by))
                .param("kind", finding.kind().name())
                .param("digest", digest(finding.kind(), words))
                .param("words", words)
                .param(
                        "around",
                        text.substring(
                                Math.max(0, finding.start() - AROUND), Math.min(text.length(), finding.end() + AROUND)))
                .param("reason", reason)
                .update();
        audit.record(
                by,
                "assistant.finding-contested",
                id.toString(),
                Map.of("kind", finding.kind().name()));
        return id;
    }

    /** Those of the person's section, open ones first. */
    @Transactional(readOnly = true)
    public List<Contest> of(Staff who) {
        return jdbc.sql("""
                        select id, at, person, person_name, kind, words, around, reason, decision, decided_name, until
                          from contested_finding where section = :section
                         order by decision <> 'OPEN', at desc, id limit :most
                        """)
                .param("section", section(who))
                .param("most", MOST_SHOWN)
                .query((rs, _) -> {
                    var until = rs.getObject("until", java.time.OffsetDateTime.class);
                    return new Contest(
                            rs.getObject("id", UUID.class),
                            rs.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                            rs.getObject("person", UUID.class),
                            rs.getString("person_name"),
                            FindingKind.valueOf(rs.getString("kind")),
                            rs.getString("words"),
                            rs.getString("around"),
                            rs.getString("reason"),
                            Decision.valueOf(rs.getString("decision")),
                            rs.getString("decided_name"),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    public Optional<Contest> find(Staff who, UUID id) {
        return of(who).stream().filter(contest -> contest.id().equals(id)).findFirst();
    }

    /** Decides an open one of the own section; false when there is none, or the head contested it themselves. */
    @Transactional
    public boolean decide(Staff head, UUID id, boolean release) {
        if (head.role() != Role.HEAD) {
            return false;
        }
        var now = clock.instant();
        var decided = jdbc.sql("""
                        update contested_finding
                           set decision = :decision, decided_at = :at, decided_by = :by, decided_name = :name,
                               until = :until, words = null, around = null
                         where id = :id and section = :section and decision = 'OPEN' and person <> :by
                        """)
                        .param("decision", (release ? Decision.RELEASED : Decision.UPHELD).name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("by", head.id())
                        .param("name", head.name())
                        .param("until", release ? now.plus(RELEASED_FOR).atOffset(ZoneOffset.UTC) : null)
                        .param("id", id)
                        .param("section", section(head))
                        .update()
                == 1;
        if (decided) {
            audit.record(
                    head, release ? "assistant.finding-released" : "assistant.finding-upheld", id.toString(), Map.of());
        }
        return decided;
    }

    /** Those of a text's blocking findings that a head of the person's section released. */
    public Set<Finding> released(Staff who, String text, List<Finding> findings) {
        var blocking = findings.stream().filter(Finding::blocks).toList();
        if (blocking.isEmpty() || section(who).isEmpty()) {
            return Set.of();
        }
        var digests = blocking.stream()
                .collect(Collectors.groupingBy(
                        finding -> digest(finding.kind(), text.substring(finding.start(), finding.end()))));
        var known = jdbc.sql("""
                        select distinct digest from contested_finding
                         where section = :section and digest in (:digests) and decision = 'RELEASED' and until > :now
                        """)
                .param("section", section(who))
                .param("digests", digests.keySet())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        var released = new HashSet<Finding>();
        known.forEach(digest -> released.addAll(digests.getOrDefault(digest, List.of())));
        return released;
    }

    private static String section(Staff who) {
        var section = who.section();
        return section == null ? "" : section;
    }

    private static String digest(FindingKind kind, String words) {
        try {
            var known = kind.name() + "\n" + Reading.of(words).text();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
