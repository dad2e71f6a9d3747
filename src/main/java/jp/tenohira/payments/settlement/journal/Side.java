package jp.tenohira.payments.settlement.journal;

import jp.tenohira.core.Text;

/** The side of a line: debit (借方) or credit (貸方). */
public enum Side {
    DEBIT("D", Text.of("借方", "Debit")),
    CREDIT("C", Text.of("貸方", "Credit"));

    private final String code;
    private final Text label;

    Side(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }

    static Side of(String code) {
        return code.equals("D") ? DEBIT : CREDIT;
    }
}
