package jp.tenohira.payments.settlement.bank;

import java.util.Arrays;
import java.util.Optional;
import jp.tenohira.core.Text;

/** How a city finds out what its bank credited. */
public enum BankWay {
    /** The bank's notices come as files and are matched. */
    FILES(Text.of("銀行の入金通知ファイル(全銀形式)と照合する", "Files of the bank (Zengin) are matched")),
    /** People look into the bank book once a month and say so. */
    BOOK(Text.of("通帳を見て、月ごとに確認を記録する", "People look into the bank book, and state it once a month"));

    private final Text label;

    BankWay(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public static Optional<BankWay> of(String code) {
        return Arrays.stream(values()).filter(way -> way.name().equals(code)).findFirst();
    }
}
