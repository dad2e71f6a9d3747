package jp.tenohira.payments.settlement.notices;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file of the bank says.
 *
 * @param kind 01 振込入金通知, 03 入出金取引明細
 * @param madeOn of the last of its parts
 */
public record BankFile(String kind, LocalDate madeOn, List<Item> items) {

    public BankFile {
        items = List.copyOf(items);
    }

    /**
     * Money that came in, or was taken back.
     *
     * @param record of the file, counted from 1
     * @param account the own account: bank-branch-kind-number
     * @param inCash whether it was paid in over the bank's counter
     * @param reference the bank's number of the transaction (照会番号)
     */
    public record Item(
            int record,
            String account,
            String reference,
            LocalDate day,
            long yen,
            String payer,
            boolean cancelled,
            boolean inCash) {

        /** The same wherever in a file it stands. */
        Item anywhere() {
            return new Item(0, account, reference, day, yen, payer, cancelled, inCash);
        }
    }
}
