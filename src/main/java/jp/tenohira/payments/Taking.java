package jp.tenohira.payments;

import java.time.LocalDate;

/**
 * What one facility took on one day for one kind of fee with one tender.
 *
 * @param section the section that answers for the money, as identity knows it
 * @param facility code of the facility, {@code online} for fees of applications
 * @param register code of the register inside its facility
 * @param day the business day in Japan
 * @param feeKind code of the kind of fee, of which the account follows
 * @param brand brand of a cashless tender as its provider is known by; empty for cash
 * @param yen sales less refunds and voids; negative where more was given back
 * @param count receipts, refunds among them, voided ones not
 * @param origin what it was summed from (an import, a payment): a later correction has another origin
 */
public record Taking(
        String section,
        String facility,
        String register,
        LocalDate day,
        String feeKind,
        Tender tender,
        String brand,
        long yen,
        int count,
        String origin) {

    /** The facility of fees that applicants paid online. */
    public static final String ONLINE = "online";
}
