package jp.tenohira.identity.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The API tokens of the current municipality. A token is shown when it is made and never again. A usable one is remembered for
 * {@link #KNOWN}: one revoked on this server is refused at once, one revoked on another within that time.
 */
@Component
public class ApiTokens {

    public static final Duration USUAL_LIFE = Duration.ofDays(90);
    public static final int LONGEST_LIFE_DAYS = 366;

    /** A token as it is listed: everything but the secret. */
    public record Token(
            UUID id,
            String label,
            Role role,
            @Nullable String section,
            Set<String> scopes,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        public boolean usable(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }

        public Staff staff() {
            return new Staff(id, label, role, section);
        }
    }

    /** What a new token is to be. The role's section must exist; the caller has checked it. */
    public record NewToken(
            String label, Role role, @Nullable String section, Set<Scope> scopes, Duration life) {}

    /** A token just made, with its secret. */
    public record Made(String secret, Token token) {}

    private static final String COLUMNS = """
            select id, label, role, section, scopes, created_at, created_by, expires_at, revoked_at, last_used_at
              from api_token
            """;

    /** The time of use is written at most so often: a busy client must not write a row a request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final Duration KNOWN = Duration.ofSeconds(5);

    /** Tokens are remembered by their digests, never by themselves. */
    private record Key(String city, ByteBuffer digest) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Key, Token> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(20_000).build();

    public ApiTokens(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Made make(Staff by, NewToken wanted) {
        var secret = TokenSecret.random();
        var id = UUID.randomUUID();
        var now = clock.instant();
        var scopes = wanted.scopes().stream().map(Scope::code).collect(Collectors.toCollection(TreeSet::new));
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into api_token (id, hash, label, role, section, scopes, created_at, created_by, expires_at)
                    values (:id, :hash, :label, :role, :section, string_to_array(:scopes, ' '), :now, :by, :expires)
                    """)
                    .param("id", id)
                    .param("hash", TokenSecret.digest(secret))
                    .param("label", wanted.label())
                    .param("role", wanted.role().name())
                    .param("section", wanted.section())
                    .param("scopes", String.join(" ", scopes))
                    .param("now", Timestamp.from(now))
                    .param("by", by.name())
                    .param("expires", Timestamp.from(now.plus(wanted.life())))
                    .update();
            audit.record(
                    by,
                    "token.made",
                    id.toString(),
                    Map.of("role", wanted.role().word(), "scopes", String.join(" ", scopes)));
        });
        return new Made(secret, find(id).orElseThrow());
    }

    public List<Token> all() {
        return jdbc.sql(COLUMNS + " order by created_at desc, id limit 500")
                .query((row, _) -> token(row))
                .list();
    }

    public Optional<Token> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> token(row))
                .optional();
    }

    public void revoke(Staff by, UUID id) {
        Optional<byte[]> revoked = Objects.requireNonNull(transaction.execute(_ -> {
            var digest = jdbc.sql(
                            "update api_token set revoked_at = :now where id = :id and revoked_at is null returning hash")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            digest.ifPresent(_ -> audit.record(by, "token.revoked", id.toString(), Map.of()));
            return digest;
        }));
        revoked.map(ApiTokens::key).ifPresent(known::invalidate);
    }

    /** The usable token with this secret; notes that it was used. */
    Optional<Token> use(String secret) {
        if (!TokenSecret.wellFormed(secret)) {
            return Optional.empty();
        }
        var digest = TokenSecret.digest(secret);
        return Optional.ofNullable(known.get(key(digest), _ -> stored(digest)))
                .filter(token -> token.usable(clock.instant()));
    }

    private @Nullable Token stored(byte[] digest) {
        var now = clock.instant();
        var token = jdbc.sql(COLUMNS + " where hash = :hash")
                .param("hash", digest)
                .query((row, _) -> token(row))
                .optional()
                .filter(t -> t.usable(now));
        token.filter(t -> t.lastUsedAt() == null
                        || t.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now))
                .ifPresent(t -> jdbc.sql("update api_token set last_used_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", t.id())
                        .update());
        return token.orElse(null);
    }

    private static Key key(byte[] digest) {
        return new Key(CurrentMunicipality.get().code(), ByteBuffer.wrap(digest));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Role.valueOf(row.getString("role")),
                row.getString("section"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static Set<String> scopes(Array array) throws SQLException {
        return new TreeSet<>(List.of((String[]) array.getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
