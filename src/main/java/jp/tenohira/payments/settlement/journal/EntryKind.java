package jp.tenohira.payments.settlement.journal;

import jp.tenohira.core.Text;

/** Why an entry is there. */
public enum EntryKind {
    /** 調定: what was taken becomes revenue. */
    REVENUE(Text.of("調定", "Revenue")),
    /** 払込: the cash went to the bank with its slip. */
    DEPOSIT(Text.of("払込(現金)", "Cash deposit")),
    /** 収納: the bank credited the cash. */
    CREDITED(Text.of("収納(現金)", "Cash credited")),
    /** 収納: a provider paid out. */
    RECEIPT(Text.of("収納(決済事業者)", "Payout received")),
    /** 取消: reverses another entry. */
    COUNTER(Text.of("取消(反対仕訳)", "Counter-entry"));

    private final Text label;

    EntryKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
