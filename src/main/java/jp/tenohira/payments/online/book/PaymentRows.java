package jp.tenohira.payments.online.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.online.provider.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of payments online. */
@Component
class PaymentRows {

    private static final String COLUMNS = """
            reference, receipt, fee, fee_version, fee_kind, section, yen, provider, provider_reference, page, state, tender, brand,
            begun_at, expires_at, paid_at, business_day
            """;
    private static final String SELECT = "select " + COLUMNS + " from online_payment ";

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OnlinePayment payment) {
        jdbc.sql("""
                insert into online_payment (reference, receipt, fee, fee_version, fee_kind, section, yen, provider, state, begun_at,
                                            expires_at)
                values (:reference, :receipt, :fee, :version, :kind, :section, :yen, :provider, :state, :begun, :expires)
                """)
                .param("reference", payment.reference())
                .param("receipt", payment.receipt().value())
                .param("fee", payment.fee())
                .param("version", payment.feeVersion())
                .param("kind", payment.feeKind())
                .param("section", payment.section())
                .param("yen", payment.yen())
                .param("provider", payment.provider())
                .param("state", payment.state().name())
                .param("begun", utc(payment.begunAt()))
                .param("expires", utc(payment.expiresAt()))
                .update();
    }

    void session(String reference, String providerReference, String page) {
        jdbc.sql("update online_payment set provider_reference = :provider, page = :page where reference = :reference")
                .param("provider", providerReference)
                .param("page", page)
                .param("reference", reference)
                .update();
    }

    void move(String reference, PaymentState to) {
        jdbc.sql("update online_payment set state = :to where reference = :reference")
                .param("to", to.name())
                .param("reference", reference)
                .update();
    }

    void paid(String reference, Report report, LocalDate day) {
        jdbc.sql("""
                update online_payment
                   set state = 'PAID', provider_reference = :provider, tender = :tender, brand = :brand, paid_at = :at,
                       business_day = :day
                 where reference = :reference
                """)
                .param("provider", report.reference())
                .param("tender", report.tender().name())
                .param("brand", report.brand())
                .param("at", utc(report.paidAt()))
                .param("day", day)
                .param("reference", reference)
                .update();
    }

    Optional<OnlinePayment> find(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference")
                .param("reference", reference)
                .query((rs, row) -> payment(rs))
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<OnlinePayment> locked(String reference) {
        return jdbc.sql(SELECT + "where reference = :reference for update")
                .param("reference", reference)
                .query((rs, row) -> payment(rs))
                .optional();
    }

    Optional<OnlinePayment> live(String receipt, String fee) {
        return jdbc.sql(SELECT + "where receipt = :receipt and fee = :fee and state in ('BEGUN', 'WAITING')")
                .param("receipt", receipt)
                .param("fee", fee)
                .query((rs, row) -> payment(rs))
                .optional();
    }

    List<OnlinePayment> ofCase(String receipt) {
        return jdbc.sql(SELECT + "where receipt = :receipt order by begun_at, reference")
                .param("receipt", receipt)
                .query((rs, row) -> payment(rs))
                .list();
    }

    List<OnlinePayment> liveBefore(Instant before, int most) {
        return jdbc.sql(SELECT
                        + "where state in ('BEGUN', 'WAITING') and begun_at < :before order by begun_at limit :most")
                .param("before", utc(before))
                .param("most", most)
                .query((rs, row) -> payment(rs))
                .list();
    }

    List<OnlinePayment> paidOn(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "where business_day >= :first and business_day <= :last order by paid_at, reference")
                .param("first", first)
                .param("last", last)
                .query((rs, row) -> payment(rs))
                .list();
    }

    void event(String payment, String what, String detail, Instant at) {
        jdbc.sql("""
                insert into online_payment_event (payment, number, what, detail, at)
                select :payment, coalesce(max(number), 0) + 1, :what, :detail, :at
                  from online_payment_event where payment = :payment
                """)
                .param("payment", payment)
                .param("what", what)
                .param("detail", detail)
                .param("at", utc(at))
                .update();
    }

    List<PaymentEvent> events(String payment) {
        return jdbc.sql("select what, detail, at from online_payment_event where payment = :payment order by number")
                .param("payment", payment)
                .query(PaymentEvent.class)
                .list();
    }

    /** Whether the notice is heard for the first time. */
    boolean heard(String provider, String event, String payment, Instant at) {
        return jdbc.sql("""
                insert into payment_notice (provider, event, payment, at) values (:provider, :event, :payment, :at)
                on conflict do nothing
                """)
                        .param("provider", provider)
                        .param("event", event)
                        .param("payment", payment)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static OnlinePayment payment(ResultSet rs) throws SQLException {
        var tender = rs.getString("tender");
        return new OnlinePayment(
                rs.getString("reference"),
                new ReceiptNumber(rs.getString("receipt")),
                rs.getString("fee"),
                rs.getInt("fee_version"),
                rs.getString("fee_kind"),
                rs.getString("section"),
                rs.getLong("yen"),
                rs.getString("provider"),
                rs.getString("provider_reference"),
                rs.getString("page"),
                PaymentState.valueOf(rs.getString("state")),
                tender.isEmpty() ? Tender.OTHER : Tender.valueOf(tender),
                rs.getString("brand"),
                rs.getObject("begun_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                moment(rs.getObject("paid_at", OffsetDateTime.class)),
                rs.getObject("business_day", LocalDate.class));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
