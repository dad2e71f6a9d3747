package jp.tenohira.assistant.outputs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.evidence.Evidence;
import jp.tenohira.assistant.outputs.Similarity.Likeness;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checks a person made of an output. A changed letter makes it another output; spaces and line ends do not. */
@Component
public class OutputChecks {

    public static final int LONGEST = 50_000;
    public static final int LONGEST_NOTE = 500;

    private static final int MOST_CLAIMS = 100;

    private final JdbcClient jdbc;
    private final ObjectProvider<PublishedTexts> published;
    private final AuditTrail audit;
    private final Clock clock;

    OutputChecks(JdbcClient jdbc, ObjectProvider<PublishedTexts> published, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sentences of a text to check for truth. */
    public static List<String> claims(String text) {
        return Evidence.stating(text, MOST_CLAIMS);
    }

    /** Which check. */
    public enum Kind {
        TRUTH,
        SIMILARITY
    }

    /**
     * @param note what it was checked against, or the nearest work
     * @param compared works it was compared with
     */
    public record Check(Kind kind, String personName, Instant at, String note, int compared, int longest, int share) {}

    /** The latest check of a kind of this text. */
    public Optional<Check> latest(Kind kind, String text) {
        return jdbc.sql("""
                        select kind, person_name, at, note, compared, longest, share from output_check
                         where digest = :digest and kind = :kind order by at desc limit 1
                        """)
                .param("digest", TextDigest.of(text))
                .param("kind", kind.name())
                .query((row, _) -> new Check(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        row.getInt("compared"),
                        row.getInt("longest"),
                        row.getInt("share")))
                .optional();
    }

    /** What of the checks is missing before a text may be handed out for publication, in the order of the articles. */
    public List<Kind> missing(String text) {
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> latest(kind, text).isEmpty())
                .toList();
    }

    /** Notes that a person checked every claim. */
    @Transactional
    public void checkedForTruth(Staff who, String text, String against) {
        write(who, Kind.TRUTH, text, new Row(against, 0, 0, 0));
        audit.record(who, "assistant.output-checked", TextDigest.of(text), Map.of("kind", "truth"));
    }

    /** Compares with what the city has published and with what the person brought, and notes that it was done. */
    @Transactional
    public List<Likeness> compare(Staff who, String text, List<Work> brought) {
        var works = new ArrayList<>(brought);
        published.stream().forEach(one -> works.addAll(one.works()));
        var likenesses = Similarity.of(text, works);
        var nearest = likenesses.stream().findFirst();
        write(
                who,
                Kind.SIMILARITY,
                text,
                new Row(
                        nearest.map(one -> one.work().title()).orElse(""),
                        works.size(),
                        nearest.map(Likeness::longest).orElse(0),
                        nearest.map(Likeness::share).orElse(0)));
        audit.record(who, "assistant.output-checked", TextDigest.of(text), Map.of("kind", "similarity"));
        return likenesses;
    }

    private record Row(String note, int compared, int longest, int share) {}

    private void write(Staff who, Kind kind, String text, Row row) {
        var section = who.section();
        jdbc.sql("""
                        insert into output_check (id, kind, digest, person, person_name, section, at, characters, note,
                                                  compared, longest, share)
                        values (:id, :kind, :digest, :person, :name, :section, :at, :characters, :note,
                                :compared, :longest, :share)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("digest", TextDigest.of(text))
                .param("person", who.id())
                .param("name", who.name())
                .param("section", section == null ? "" : section)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("characters", text.length())
                .param(
                        "note",
                        row.note()
                                .substring(0, Math.min(LONGEST_NOTE, row.note().length())))
                .param("compared", row.compared())
                .param("longest", row.longest())
                .param("share", row.share())
                .update();
    }
}
