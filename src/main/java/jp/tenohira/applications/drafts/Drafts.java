package jp.tenohira.applications.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of the current municipality. */
@Component
public class Drafts {

    /** How long a draft is kept after it was last saved, unless its procedure's retention says less. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = """
            id, procedure, form_version, answers, language, device, email, casefile, open_paths::text as open_paths,
            removed_items::text as removed_items, started_at, expires_at, filed_as, revision""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft and the key that opens it to the browser it was begun in. */
    public record Begun(UUID id, DraftKey key) {}

    public Begun begin(Form form, String language, String device) {
        return insert(form, Answers.EMPTY, language, device, null, Set.of());
    }

    /** A draft with the answers of a case, of which the named ones are open again. */
    Begun beginMending(Casefile casefile, Form form, Answers answers, Set<AnswerPath> open) {
        return insert(form, answers, casefile.language(), casefile.device(), casefile.id(), open);
    }

    /** The draft in which a case is being mended since it was last sent back. */
    Optional<UUID> mending(CaseId casefile, Instant sentBackAt) {
        return jdbc.sql("""
                select id from draft
                 where casefile = :casefile and filed_as is null and started_at >= :since and expires_at > :now
                 order by started_at desc limit 1
                """)
                .param("casefile", casefile.value())
                .param("since", sentBackAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private Begun insert(
            Form form, Answers answers, String language, String device, @Nullable CaseId mends, Set<AnswerPath> open) {
        var begun = new Begun(UUID.randomUUID(), DraftKey.fresh());
        var now = clock.instant();
        jdbc.sql("""
                insert into draft (id, procedure, form_version, answers, language, device, key_hashes, casefile,
                                   open_paths, started_at, saved_at, expires_at)
                values (:id, :procedure, :version, :answers::jsonb, :language, :device, array[:hash]::bytea[], :casefile,
                        to_jsonb(string_to_array(nullif(:open, ''), ' ')), :now, :now,
                        coalesce((select :now + make_interval(days => r.draft_days)
                                    from retention_rule r where r.procedure = :procedure), :expires))
                """)
                .param("id", begun.id())
                .param("procedure", form.procedure())
                .param("version", form.version())
                .param("answers", answers.toJson())
                .param("language", language)
                .param("device", device)
                .param("hash", begun.key().hash())
                .param("casefile", mends == null ? null : mends.value())
                .param("open", open.stream().map(AnswerPath::toString).collect(Collectors.joining(" ")))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return begun;
    }

    /** The draft, when the key is one of its keys. */
    Optional<Draft> open(UUID id, DraftKey key) {
        return jdbc.sql("select " + COLUMNS + " from draft where id = :id and :hash = any (key_hashes)")
                .param("id", id)
                .param("hash", key.hash())
                .query(Drafts::draft)
                .optional();
    }

    /** The draft, for one who proved to be its resident in another way. */
    public Optional<Draft> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from draft where id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    /** A key for one more browser; of more than five the oldest no longer opens. */
    public DraftKey addKey(UUID id) {
        var key = DraftKey.fresh();
        jdbc.sql("""
                update draft set key_hashes = (key_hashes || :hash::bytea)[greatest(1, cardinality(key_hashes) - 3):]
                 where id = :id
                """).param("hash", key.hash()).param("id", id).update();
        return key;
    }

    /** Keeps the answers, unless the draft changed since it was read; false then, and nothing is kept. */
    public boolean save(Draft draft, Answers answers, String language) {
        return save(draft, answers, language, "");
    }

    /** The same without an item of a group; what was flagged of the items behind it stays flagged where they stand then. */
    public boolean remove(Draft draft, AnswerPath item, String language) {
        return save(draft, draft.answers().without(item), language, item.toString());
    }

    private boolean save(Draft draft, Answers answers, String language, String removed) {
        var now = clock.instant();
        return jdbc.sql("""
                update draft
                   set answers = :answers::jsonb, language = :language, saved_at = :now,
                       removed_items = case when casefile is null or :removed = '' then removed_items
                                            else removed_items || to_jsonb(:removed::text) end,
                       expires_at = coalesce((select :now + make_interval(days => r.draft_days)
                                                from retention_rule r where r.procedure = draft.procedure), :expires),
                       warned_at = null, revision = revision + 1
                 where id = :id and revision = :revision and filed_as is null
                """)
                        .param("answers", answers.toJson())
                        .param("language", language)
                        .param("removed", removed)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                        .param("id", draft.id())
                        .param("revision", draft.revision())
                        .update()
                == 1;
    }

    public void setEmail(UUID id, String email) {
        jdbc.sql("update draft set email = :email where id = :id")
                .param("email", email)
                .param("id", id)
                .update();
    }

    /** Closes a draft whose mended answers were filed; its new files belong to the case. */
    public void closeMended(Draft draft, Casefile casefile) {
        jdbc.sql("update attachment set casefile = :casefile, draft = null where draft = :id")
                .param("casefile", casefile.id().value())
                .param("id", draft.id())
                .update();
        jdbc.sql("update draft set filed_as = :receipt, answers = '{}', email = null where id = :id")
                .param("receipt", casefile.receipt().value())
                .param("id", draft.id())
                .update();
    }

    private static Draft draft(ResultSet rs, int row) throws SQLException {
        var removed = paths(rs.getString("removed_items"));
        var open = paths(rs.getString("open_paths")).stream()
                .flatMap(path -> Draft.now(path, removed).stream())
                .collect(Collectors.toSet());
        return new Draft(
                rs.getObject("id", UUID.class),
                rs.getString("procedure"),
                rs.getInt("form_version"),
                Answers.fromJson(rs.getString("answers")),
                rs.getString("language"),
                rs.getString("device"),
                rs.getString("email"),
                Optional.ofNullable(rs.getObject("casefile", UUID.class)).map(CaseId::new),
                open,
                removed,
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rs.getString("filed_as")).map(ReceiptNumber::new),
                rs.getInt("revision"));
    }

    private static List<AnswerPath> paths(@Nullable String json) {
        // A JSON list of paths, which consist of letters, digits and slashes only.
        var written = json == null ? "" : json.replaceAll("[\\[\\]\" ]", "");
        return List.of(written.split(",", -1)).stream()
                .filter(path -> !path.isEmpty())
                .map(AnswerPath::parse)
                .toList();
    }
}
