package jp.tenohira.payments;

import jp.tenohira.core.Text;

/** How money was handed over. */
public enum Tender {
    CASH(Text.of("現金", "Cash")),
    CARD(Text.of("クレジットカード", "Card")),
    E_MONEY(Text.of("電子マネー", "E-money")),
    QR(Text.of("コード決済", "QR code")),
    /** Vouchers, claims and what a register names but nobody has assigned yet. */
    OTHER(Text.of("その他", "Other"));

    private final Text label;

    Tender(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** Whether a provider pays the money out later. A tender that nobody has assigned counts as neither. */
    public boolean cashless() {
        return this == CARD || this == E_MONEY || this == QR;
    }
}
