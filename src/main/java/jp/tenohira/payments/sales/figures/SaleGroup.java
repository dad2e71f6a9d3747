package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;

/**
 * Parts of receipts that are summed together.
 *
 * @param section of the facility on the day of the receipt; empty where none is known
 * @param member of the cut
 */
record SaleGroup(SaleCut cut, YearMonth month, String section, String facility, String member) {}
