package jp.tenohira.applications.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox of webhooks and its log. */
@Repository
class Deliveries {

    static final int PAGE = 50;
    private static final String COLUMNS = """
            id, webhook, kind, receipt, body, created_at, next_try_at, tries, delivered_at, last_status, last_error""";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Webhook webhook, UUID id, String kind, String receipt, String body, Instant at) {
        jdbc.sql("""
                insert into webhook_delivery (id, webhook, kind, receipt, body, created_at, next_try_at)
                values (:id, :webhook, :kind, :receipt, :body, :at, :at)
                """)
                .param("id", id)
                .param("webhook", webhook.id())
                .param("kind", kind)
                .param("receipt", receipt)
                .param("body", body)
                .param("at", utc(at))
                .update();
    }

    /** Takes what is due for a while: whoever took it has until then to say what became of it. */
    List<Delivery> take(Instant now, Duration held, int most) {
        return jdbc.sql("update webhook_delivery set next_try_at = :until where id in ("
                        + "select d.id from webhook_delivery d join webhook w on w.id = d.webhook and w.active"
                        + " where d.next_try_at <= :now order by d.next_try_at limit :most for update of d skip locked)"
                        + " returning " + COLUMNS)
                .param("now", utc(now))
                .param("until", utc(now.plus(held)))
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    void delivered(UUID id, int status, Instant at) {
        jdbc.sql("""
                update webhook_delivery
                   set delivered_at = :at, next_try_at = null, tries = tries + 1, last_status = :status, last_error = null
                 where id = :id
                """)
                .param("id", id)
                .param("status", status)
                .param("at", utc(at))
                .update();
    }

    /** @param nextTry null gives up */
    void failed(UUID id, @Nullable Integer status, String error, @Nullable Instant nextTry) {
        jdbc.sql("""
                update webhook_delivery
                   set next_try_at = :next, tries = tries + 1, last_status = :status, last_error = :error
                 where id = :id
                """)
                .param("id", id)
                .param("status", status)
                .param("error", error)
                .param("next", nextTry == null ? null : utc(nextTry))
                .update();
    }

    /** Sends it once more, from the first try on. Answers whether there is such a delivery. */
    boolean again(UUID webhook, UUID id, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery set next_try_at = :now, tries = 0 where id = :id and webhook = :webhook
                        """)
                        .param("id", id)
                        .param("webhook", webhook)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from webhook_delivery where id = :id")
                .param("id", id)
                .query(Delivery.class)
                .optional();
    }

    /** The newest first. */
    List<Delivery> of(UUID webhook, int page) {
        return jdbc.sql("select " + COLUMNS + " from webhook_delivery where webhook = :webhook"
                        + " order by created_at desc, id limit :size offset :offset")
                .param("webhook", webhook)
                .param("size", PAGE)
                .param("offset", (page - 1L) * PAGE)
                .query(Delivery.class)
                .list();
    }

    int count(UUID webhook) {
        return jdbc.sql("select count(*) from webhook_delivery where webhook = :webhook")
                .param("webhook", webhook)
                .query(Integer.class)
                .single();
    }

    /** Forgets what was delivered or given up long ago. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from webhook_delivery where next_try_at is null and created_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
