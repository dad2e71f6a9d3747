package jp.tenohira.payments.settlement.journal;

import jp.tenohira.core.Text;

/** What a line of the journal is about. */
public enum Ledger {
    /** An account of revenue by 款・項・目・節. */
    REVENUE(Text.of("歳入", "Revenue")),
    /** Money in the till that the bank has not taken yet. */
    CASH(Text.of("現金(つり銭を除く)", "Cash on hand")),
    /** Money that went to the bank with a slip and that the bank has not credited yet. */
    IN_TRANSIT(Text.of("未達現金(払込中)", "Cash in transit")),
    /** What a provider of payment owes. */
    RECEIVABLE(Text.of("未収(決済事業者)", "Receivable from providers")),
    /** The city's account at its designated bank. */
    BANK(Text.of("歳計現金(指定金融機関)", "Bank")),
    /** What providers keep. */
    FEE(Text.of("決済手数料", "Provider fees")),
    OVER_SHORT(Text.of("過不足", "Over and short")),
    /** Vouchers and tenders nobody has assigned. */
    UNASSIGNED(Text.of("仮受(未分類の支払方法)", "Unassigned tenders"));

    private final Text label;

    Ledger(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
