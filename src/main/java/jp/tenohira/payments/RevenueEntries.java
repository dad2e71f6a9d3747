package jp.tenohira.payments;

import java.time.LocalDate;
import java.util.List;

/**
 * Which entries of revenue a taking went into. The settlement supplies one; pages of payments show the chain from the fee to the entry
 * by it, and back.
 */
public interface RevenueEntries {

    /**
     * @param origin what the taking was summed from: the reference of a payment or refund
     * @return in the order they were made; empty while the day is not settled
     */
    List<Entry> of(String origin);

    /**
     * @param number as the finance system knows it
     * @param address of the entry's page
     */
    record Entry(String number, LocalDate day, String address) {}
}
