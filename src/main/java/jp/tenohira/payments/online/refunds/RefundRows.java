package jp.tenohira.payments.online.refunds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.payments.online.refunds.Refund.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of refunds. */
@Component
class RefundRows {

    private static final String SELECT = """
            select reference, payment, yen, cause, reason, state, proposed_at, proposed_by, proposed_by_name, decided_by_name,
                   provider_reference, done_at, business_day, tries
              from online_refund
            """;

    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it; one that the definition calls for is added once. */
    boolean add(Refund refund) {
        return jdbc.sql("""
                insert into online_refund (reference, payment, yen, cause, reason, state, proposed_at, proposed_by, proposed_by_name,
                                           next_try_at)
                values (:reference, :payment, :yen, :cause, :reason, :state, :at, :by::uuid, :byName, :at)
                on conflict do nothing
                """)
                        .param("reference", refund.reference())
                        .param("payment", refund.payment())
                        .param("yen", refund.yen())
                        .param("cause", refund.cause().name())
                        .param("reason", refund.reason())
                        .param("state", refund.state().name())
                        .param("at", utc(refund.proposedAt()))
                        .param(
                                "by",
                                refund.proposedBy() == null
                                        ? null
                                        : refund.proposedBy().toString())
                        .param("byName", refund.proposedByName())
                        .update()
                == 1;
    }

    void decide(String reference, State to, Instant at, UUID by, String byName) {
        jdbc.sql("""
                update online_refund
                   set state = :to, decided_at = :at, decided_by = :by, decided_by_name = :byName, next_try_at = :at
                 where reference = :reference
                """)
                .param("to", to.name())
                .param("at", utc(at))
                .param("by", by)
                .param("byName", byName)
                .param("reference", reference)
                .update();
    }

    void done(String reference, String providerReference, Instant at, LocalDate day) {
        jdbc.sql("""
                update online_refund
                   set state = 'DONE', provider_reference = :provider, done_at = :at, business_day = :day, next_try_at = null
                 where reference = :reference
                """)
                .param("provider", providerReference)
                .param("at", utc(at))
                .param("day", day)
                .param("reference", reference)
                .update();
    }

    void failed(String reference, State state, @Nullable Instant again) {
        jdbc.sql("""
                update online_refund set state = :state, tries = tries + 1, next_try_at = :again where reference = :reference
                """)
                .param("state", state.name())
                .param("again", again == null ? null : utc(again))
                .param("reference", reference)
                .update();
    }

    Optional<Refund> find(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference")
                .param("reference", reference)
                .query(Refund.class)
                .optional();
    }

    Optional<Refund> locked(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference for update")
                .param("reference", reference)
                .query(Refund.class)
                .optional();
    }

    List<Refund> of(String payment) {
        return jdbc.sql(SELECT + "where payment = :payment order by proposed_at, reference")
                .param("payment", payment)
                .query(Refund.class)
                .list();
    }

    List<Refund> due(Instant now, int most) {
        return jdbc.sql(
                        SELECT
                                + "where state = 'APPROVED' and next_try_at <= :now order by next_try_at, reference limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query(Refund.class)
                .list();
    }

    List<Refund> doneOn(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "where business_day >= :first and business_day <= :last order by done_at, reference")
                .param("first", first)
                .param("last", last)
                .query(Refund.class)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
