package jp.tenohira.payments.feereceipts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.prices.Prices;
import jp.tenohira.ui.documents.Pdf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of the current city. */
@Component
public class FeeReceipts {

    private final ReceiptRows rows;
    private final CaseFees fees;
    private final Prices prices;
    private final AuditTrail audit;
    private final Pdf pdf;
    private final Clock clock;

    FeeReceipts(ReceiptRows rows, CaseFees fees, Prices prices, AuditTrail audit, Pdf pdf, Clock clock) {
        this.rows = rows;
        this.fees = fees;
        this.prices = prices;
        this.audit = audit;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @param copy 0 for the original */
    public record Printed(FeeReceipt receipt, int copy, byte[] pdf) {}

    /** Whether the original was printed already. */
    public Optional<FeeReceipt> issued(FeeCase of, Charge charge, Charge.Payment payment) {
        return rows.of(of.receipt().value(), charge.fee(), payment);
    }

    /**
     * Prints the receipt of a payment: the first time the original, which takes the next number, then copies.
     *
     * @param staff who prints it at the counter; empty for the resident
     * @return empty when the case has no such payment
     */
    @Transactional
    public Optional<Printed> print(FeeCase of, String fee, String provider, String reference, Optional<Staff> staff) {
        fees.lock(of.receipt());
        for (var charge : fees.charges(of.receipt())) {
            for (var payment : charge.payments()) {
                if (charge.fee().equals(fee)
                        && payment.kind() == Charge.Kind.PAID
                        && payment.provider().equals(provider)
                        && payment.reference().equals(reference)) {
                    return Optional.of(print(of, charge, payment, staff));
                }
            }
        }
        return Optional.empty();
    }

    private Printed print(FeeCase of, Charge charge, Charge.Payment payment, Optional<Staff> staff) {
        var receipt = issued(of, charge, payment).orElseGet(() -> issue(of, charge, payment));
        var copy = rows.print(receipt, clock.instant(), staff.map(Staff::name).orElse(""));
        staff.ifPresent(by -> audit.record(
                by,
                copy == 0 ? "fee-receipt.issued" : "fee-receipt.reissued",
                receipt.printed(),
                Map.of("case", receipt.receipt(), "copy", Integer.toString(copy))));
        return new Printed(receipt, copy, pdf.of("payments/documents/receipt.jte", Printing.of(receipt, copy)));
    }

    private FeeReceipt issue(FeeCase of, Charge charge, Charge.Payment payment) {
        var now = clock.instant();
        var year = FiscalYear.of(now).year();
        var paidOn = LocalDate.ofInstant(payment.at(), JapaneseDates.JST);
        var issuer = issuer();
        var receipt = new FeeReceipt(
                year,
                rows.next(year),
                of.receipt().value(),
                charge.fee(),
                payment.provider(),
                payment.reference(),
                of.applicant(),
                of.title().in(Lang.JA) + " " + charge.label().in(Lang.JA),
                payment.yen(),
                prices.taxOf(charge.kind(), paidOn),
                issuer.registration(),
                issuer.name(),
                payment.at(),
                now);
        rows.add(receipt);
        return receipt;
    }

    /** Who issues receipts now; the city's name until somebody said more. */
    public Issuer issuer() {
        return rows.issuer()
                .orElseGet(() -> new Issuer("", CurrentMunicipality.get().name().in(Lang.JA)));
    }

    @Transactional
    public void issuer(Staff by, Issuer issuer) {
        rows.issuer(issuer, clock.instant(), by.name());
        audit.record(by, "receipt-issuer.set", "receipt-issuer", Map.of("registration", issuer.registration()));
    }
}
