package jp.tenohira.assistant.outputs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.evidence.Checked;
import jp.tenohira.assistant.evidence.Verdict;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a generated text no passage bore out, and who said of each such sentence that they had checked it. Digests only: a page brings the
 * text back, and a sentence that was changed is another one.
 */
@Component
public class AnswerMarks {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerMarks(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a text leaves the desk. */
    public enum Way {
        COPY,
        FILE
    }

    /** Somebody ticked every sentence that had to be. */
    public record Ticked(String personName, Instant at) {}

    /**
     * Notes the verdicts of an answer.
     *
     * @param origin the use of the model it came from
     */
    @Transactional
    public void note(Staff who, UUID origin, String answer, List<Checked> checked) {
        var section = who.section();
        jdbc.sql("""
                        insert into answer_mark (origin, digest, person, section, at, characters, supported, not_found,
                                                 not_checkable, unsupported)
                        values (:origin, :digest, :person, :section, :at, :characters, :supported, :missing,
                                :unchecked, :unsupported)
                        on conflict do nothing
                        """)
                .param("origin", origin)
                .param("digest", TextDigest.of(answer))
                .param("person", who.id())
                .param("section", section == null ? "" : section)
                .param("at", now())
                .param("characters", answer.length())
                .param("supported", count(checked, Verdict.SUPPORTED))
                .param("missing", checked.stream().filter(Checked::unsupported).count())
                .param("unchecked", count(checked, Verdict.NOT_CHECKABLE))
                .param("unsupported", unsupported(checked).keySet().toArray(String[]::new))
                .update();
    }

    /** The digests of what a person's answer was marked with; empty when it is not theirs, or was changed. */
    @Transactional(readOnly = true)
    public Optional<Set<String>> unsupported(Staff who, UUID origin, String answer) {
        return jdbc.sql("""
                        select unsupported from answer_mark
                         where origin = :origin and digest = :digest and person = :person
                        """)
                .param("origin", origin)
                .param("digest", TextDigest.of(answer))
                .param("person", who.id())
                .query((rs, _) -> Set.of((String[]) rs.getArray("unsupported").getArray()))
                .optional();
    }

    /** Those of a person's uses whose answers were marked. */
    @Transactional(readOnly = true)
    public Set<UUID> marked(Staff who, List<UUID> origins) {
        return origins.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select origin from answer_mark where origin in (:origins) and person = :person")
                        .param("origins", origins)
                        .param("person", who.id())
                        .query(UUID.class)
                        .list());
    }

    /** The sentences no passage bore out, by their digests, in their order. */
    public static Map<String, Checked> unsupported(List<Checked> checked) {
        return checked.stream()
                .filter(Checked::unsupported)
                .collect(Collectors.toMap(
                        one -> TextDigest.of(one.text()), one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    /** Notes that a person ticked these sentences and took the text; false, and nothing is noted, when one is left. */
    @Transactional
    public boolean take(Staff who, UUID origin, String text, Set<String> needed, List<String> ticked, Way way) {
        if (!Set.copyOf(ticked).containsAll(needed)) {
            return false;
        }
        var section = who.section();
        jdbc.sql("""
                        insert into answer_tick (id, origin, digest, person, person_name, section, at, way, ticked)
                        values (:id, :origin, :digest, :person, :name, :section, :at, :way, :ticked)
                        """)
                .param("id", UUID.randomUUID())
                .param("origin", origin)
                .param("digest", TextDigest.of(text))
                .param("person", who.id())
                .param("name", who.name())
                .param("section", section == null ? "" : section)
                .param("at", now())
                .param("way", way.name())
                .param("ticked", needed.toArray(String[]::new))
                .update();
        audit.record(
                who,
                "assistant.answer-taken",
                origin.toString(),
                Map.of("way", way.name(), "ticked", Integer.toString(needed.size())));
        return true;
    }

    /** Who last ticked and took a text. */
    @Transactional(readOnly = true)
    public Optional<Ticked> ticked(UUID origin, String text) {
        return jdbc.sql("""
                        select person_name, at from answer_tick
                         where origin = :origin and digest = :digest order by at desc limit 1
                        """)
                .param("origin", origin)
                .param("digest", TextDigest.of(text))
                .query((rs, _) -> new Ticked(
                        rs.getString("person_name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static long count(List<Checked> checked, Verdict verdict) {
        return checked.stream().filter(one -> one.verdict() == verdict).count();
    }
}
