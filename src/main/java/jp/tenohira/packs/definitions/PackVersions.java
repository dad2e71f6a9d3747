package jp.tenohira.packs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the city's packs are made up: as it ships until the city publishes its own version. */
@Service
@Transactional
public class PackVersions {

    private static final int LONGEST_REASON = 500;
    private static final String FILE = "packs/headquarters.yaml";

    private final JdbcClient jdbc;
    private final Knowledge knowledge;
    private final AuditTrail audit;
    private final Clock clock;
    private final String shipped;

    /** @param version 0 for the shipped text, which nobody published */
    public record Version(int version, String yaml, String reason, Instant at, String by, UUID byId) {}

    PackVersions(JdbcClient jdbc, Knowledge knowledge, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
        try {
            this.shipped = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trusted(shipped);
    }

    public static boolean mayPublish(Staff staff) {
        return staff.role() == Role.HEADQUARTERS;
    }

    @Transactional(readOnly = true)
    public PackDefinition current() {
        return trusted(newest().yaml());
    }

    @Transactional(readOnly = true)
    public Version newest() {
        return versions("order by version desc limit 1").stream().findFirst().orElseGet(this::asShipped);
    }

    /** The newest first; the shipped one last. */
    @Transactional(readOnly = true)
    public List<Version> history() {
        var all = new java.util.ArrayList<>(versions("order by version desc limit 1000"));
        all.add(asShipped());
        return all;
    }

    @Transactional(readOnly = true)
    public Optional<Version> find(int version) {
        return history().stream().filter(one -> one.version() == version).findFirst();
    }

    /** What a text would mean, without publishing it. */
    public Outcome<PackDefinition, List<PackProblem>> read(String yaml) {
        return PackReader.read(yaml, knowledge);
    }

    /**
     * Publishes a text as the next version.
     *
     * @param seen the version the writer changed; another one since then is not overwritten
     */
    public Outcome<PackDefinition, List<PackProblem>> publish(Staff writer, int seen, String yaml, String reason) {
        if (!mayPublish(writer)) {
            return refused("定義を公開できるのは推進本部だけです。", "Only the headquarters publishes definitions.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused("変更の理由を500文字以内で書いてください。", "Give the reason in at most 500 characters.");
        }
        var read = read(yaml);
        if (read instanceof Outcome.Refused<PackDefinition, List<PackProblem>>) {
            return read;
        }
        if (newest().version() != seen || !add(writer, seen + 1, yaml, reason.strip())) {
            return refused("ほかの人が先に公開しました。開き直してください。", "Somebody else published meanwhile. Open it again.");
        }
        audit.record(writer, "pack.definition", Integer.toString(seen + 1), Map.of("reason", reason.strip()));
        return read;
    }

    private static Outcome<PackDefinition, List<PackProblem>> refused(String ja, String en) {
        return Outcome.refused(List.of(PackProblem.ofAll(ja, en)));
    }

    private boolean add(Staff writer, int version, String yaml, String reason) {
        return jdbc.sql("""
                        insert into pack_definition_version
                               (version, yaml, reason, published_at, published_by, published_by_id)
                        values (:version, :yaml, :reason, :at, :by, :id) on conflict do nothing
                        """)
                        .param("version", version)
                        .param("yaml", yaml)
                        .param("reason", reason)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", writer.name())
                        .param("id", writer.id())
                        .update()
                == 1;
    }

    private List<Version> versions(String end) {
        return jdbc.sql("select version, yaml, reason, published_at, published_by, published_by_id"
                        + " from pack_definition_version " + end)
                .query((rs, _) -> new Version(
                        rs.getInt("version"),
                        rs.getString("yaml"),
                        rs.getString("reason"),
                        rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                        rs.getString("published_by"),
                        rs.getObject("published_by_id", UUID.class)))
                .list();
    }

    private Version asShipped() {
        return new Version(0, shipped, "", Instant.EPOCH, "", new UUID(0, 0));
    }

    /** What was judged when it was published; wrong content is a programming error. */
    private static PackDefinition trusted(String yaml) {
        return switch (PackReader.read(yaml, Knowledge.OF_EVERYTHING)) {
            case Outcome.Accepted<PackDefinition, List<PackProblem>>(var definition) -> definition;
            case Outcome.Refused<PackDefinition, List<PackProblem>>(var problems) ->
                throw new IllegalStateException("A pack's definition: " + problems);
        };
    }
}
