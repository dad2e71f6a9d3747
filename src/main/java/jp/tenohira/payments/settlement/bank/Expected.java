package jp.tenohira.payments.settlement.bank;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.journal.Posting.Subject;

/** Money that the bank is to credit: a provider's payout, or the cash of a day. */
public interface Expected {

    Subject subject();

    /** What the bank should credit, in yen. */
    long net();

    /** The last day on which the credit is waited for. */
    LocalDate waitedFor();

    /** The same for the same money: what a receipt compares with, so that whatever changes later shows. */
    String digest();

    /** What a receipt keeps for good, as JSON. */
    String facts(long credited);

    /**
     * What is posted when it is received; what is missing or too much is over or short.
     *
     * @param credited what the bank credited of it, in yen, one part for each credit
     */
    List<NewEntry> entries(List<Long> credited);
}
