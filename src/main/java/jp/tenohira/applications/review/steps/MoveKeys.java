package jp.tenohira.applications.review.steps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The keys under which systems moved cases, and what they were answered. */
@Repository
class MoveKeys {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    MoveKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered under a key before. */
    @SuppressWarnings("ArrayRecordComponent") // compared by sameAs only
    record Before(byte[] digest, MovesApi.Moved answer) {

        boolean sameAs(byte[] other) {
            return MessageDigest.isEqual(digest, other);
        }
    }

    /** Waits for whoever uses the key at this moment, then looks it up. */
    Optional<Before> take(UUID token, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "move " + token + " " + key)
                .query(String.class)
                .list();
        return jdbc.sql("select body_sha256, answer from move_key where token = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .query((row, _) -> new Before(
                        row.getBytes("body_sha256"), json.readValue(row.getString("answer"), MovesApi.Moved.class)))
                .optional();
    }

    void keep(UUID token, String key, byte[] digest, CaseId casefile, MovesApi.Moved answer) {
        jdbc.sql("""
                insert into move_key (token, key, body_sha256, casefile, answer, at)
                values (:token, :key, :digest, :casefile, :answer::jsonb, :at)
                """)
                .param("token", token)
                .param("key", key)
                .param("digest", digest)
                .param("casefile", casefile.value())
                .param("answer", json.writeValueAsString(answer))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static byte[] digest(String receipt, MovesApi.Asked asked) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((receipt + " " + asked).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
