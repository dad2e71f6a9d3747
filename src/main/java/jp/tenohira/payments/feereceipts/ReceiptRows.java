package jp.tenohira.payments.feereceipts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.payments.prices.Tax;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of receipts. */
@Component
class ReceiptRows {

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a fiscal year; taken back when the transaction is. */
    long next(int fiscalYear) {
        return jdbc.sql("""
                insert into fee_receipt_counter (fiscal_year, last) values (:year, 1)
                on conflict (municipality, fiscal_year) do update set last = fee_receipt_counter.last + 1
                returning last
                """).param("year", fiscalYear).query(Long.class).single();
    }

    void add(FeeReceipt issued) {
        jdbc.sql("""
                insert into fee_receipt (fiscal_year, number, receipt, fee, provider, reference, payer, purpose, yen, tax, registration,
                                         issuer, paid_at, issued_at)
                values (:year, :number, :receipt, :fee, :provider, :reference, :payer, :purpose, :yen, :tax, :registration, :issuer,
                        :paidAt, :issuedAt)
                """)
                .param("year", issued.fiscalYear())
                .param("number", issued.number())
                .param("receipt", issued.receipt())
                .param("fee", issued.fee())
                .param("provider", issued.provider())
                .param("reference", issued.reference())
                .param("payer", issued.payer())
                .param("purpose", issued.purpose())
                .param("yen", issued.yen())
                .param("tax", issued.tax().name())
                .param("registration", issued.registration())
                .param("issuer", issued.issuer())
                .param("paidAt", utc(issued.paidAt()))
                .param("issuedAt", utc(issued.issuedAt()))
                .update();
    }

    Optional<FeeReceipt> of(String receipt, String fee, Charge.Payment payment) {
        return jdbc.sql("""
                select fiscal_year, number, receipt, fee, provider, reference, payer, purpose, yen, tax, registration, issuer, paid_at,
                       issued_at
                  from fee_receipt
                 where receipt = :receipt and fee = :fee and provider = :provider and reference = :reference
                """)
                .param("receipt", receipt)
                .param("fee", fee)
                .param("provider", payment.provider())
                .param("reference", payment.reference())
                .query((rs, row) -> new FeeReceipt(
                        rs.getInt("fiscal_year"),
                        rs.getLong("number"),
                        rs.getString("receipt"),
                        rs.getString("fee"),
                        rs.getString("provider"),
                        rs.getString("reference"),
                        rs.getString("payer"),
                        rs.getString("purpose"),
                        rs.getLong("yen"),
                        Tax.valueOf(rs.getString("tax")),
                        rs.getString("registration"),
                        rs.getString("issuer"),
                        rs.getObject("paid_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Notes a print; its number among the prints, 0 for the original. */
    int print(FeeReceipt issued, Instant at, String byName) {
        return jdbc.sql("""
                insert into fee_receipt_print (fiscal_year, number, copy, at, by_name)
                select :year, :number, count(*), :at, :by from fee_receipt_print where fiscal_year = :year and number = :number
                returning copy
                """)
                .param("year", issued.fiscalYear())
                .param("number", issued.number())
                .param("at", utc(at))
                .param("by", byName)
                .query(Integer.class)
                .single();
    }

    Optional<Issuer> issuer() {
        return jdbc.sql("select registration, name from receipt_issuer order by number desc limit 1")
                .query(Issuer.class)
                .optional();
    }

    void issuer(Issuer issuer, Instant at, String byName) {
        jdbc.sql("""
                insert into receipt_issuer (number, registration, name, at, by_name)
                select coalesce(max(number), 0) + 1, :registration, :name, :at, :by from receipt_issuer
                """)
                .param("registration", issuer.registration())
                .param("name", issuer.name())
                .param("at", utc(at))
                .param("by", byName)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
