package jp.tenohira.applications.webhooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Secrets;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of the current municipality, and their secrets, which are derived and stand nowhere. */
@Component
class Webhooks {

    private static final Duration UNTIL_LOOKING_AGAIN = Duration.ofSeconds(5);
    private static final String COLUMNS = "id, name, url, procedure, generation, active, created_at, created_by";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<String, List<Webhook>> active =
            Caffeine.newBuilder().expireAfterWrite(UNTIL_LOOKING_AGAIN).build();

    Webhooks(JdbcClient jdbc, Secrets secrets, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    List<Webhook> all() {
        return jdbc.sql("select " + COLUMNS + " from webhook order by created_at")
                .query(Webhook.class)
                .list();
    }

    /** Those that hear of a procedure. Kept for some seconds: every filing asks. */
    List<Webhook> hearing(String procedure) {
        return active
                .get(
                        CurrentMunicipality.get().code(),
                        _ -> all().stream().filter(Webhook::active).toList())
                .stream()
                .filter(webhook ->
                        webhook.procedure() == null || webhook.procedure().equals(procedure))
                .toList();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from webhook where id = :id")
                .param("id", id)
                .query(Webhook.class)
                .optional();
    }

    @Transactional
    public Webhook add(Staff by, String name, URI url, @Nullable String procedure) {
        var webhook =
                new Webhook(UUID.randomUUID(), name, url.toString(), procedure, 1, true, clock.instant(), by.name());
        jdbc.sql("""
                insert into webhook (id, name, url, procedure, created_at, created_by)
                values (:id, :name, :url, :procedure, :at, :by)
                """)
                .param("id", webhook.id())
                .param("name", name)
                .param("url", webhook.url())
                .param("procedure", procedure)
                .param("at", webhook.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        changed(by, "webhook.added", webhook.id());
        return webhook;
    }

    @Transactional
    public void setActive(Staff by, UUID id, boolean on) {
        jdbc.sql("update webhook set active = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
        changed(by, on ? "webhook.resumed" : "webhook.paused", id);
    }

    @Transactional
    public void renewSecret(Staff by, UUID id) {
        jdbc.sql("update webhook set generation = generation + 1 where id = :id")
                .param("id", id)
                .update();
        changed(by, "webhook.secret-renewed", id);
    }

    @Transactional
    public void remove(Staff by, UUID id) {
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
        changed(by, "webhook.removed", id);
    }

    private void changed(Staff by, String action, UUID id) {
        audit.record(by, action, id.toString(), Map.of());
        active.invalidate(CurrentMunicipality.get().code());
    }

    /** As the receiving system needs it, by the Standard Webhooks specification: whsec_ and Base64. */
    String secret(Webhook webhook) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(webhook));
    }

    byte[] key(Webhook webhook) {
        var name = CurrentMunicipality.get().code() + "/" + webhook.id() + "/" + webhook.generation();
        return secrets.hmac("webhook", name);
    }

    /** v1 and the Base64 of HMAC-SHA-256 over id, timestamp and body. */
    String signature(Webhook webhook, String id, long timestamp, String body) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key(webhook), "HmacSHA256"));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
