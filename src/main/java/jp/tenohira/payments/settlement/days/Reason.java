package jp.tenohira.payments.settlement.days;

import java.util.Arrays;
import java.util.Optional;
import jp.tenohira.core.Text;

/** Why a difference stands. A person adds words. */
public enum Reason {
    CHANGE_GIVEN(Text.of("釣銭の渡し誤り", "Wrong change given")),
    COUNTED_WRONG(Text.of("現金の数え誤り", "Cash counted wrong")),
    KEYED_WRONG(Text.of("レジの打ち誤り", "Keyed wrong at the register")),
    DEPOSITED_LATER(Text.of("別の日にまとめて入金", "Deposited with another day")),
    NOT_IN_USE(Text.of("レジの未使用・故障", "Register not in use or broken")),
    VOUCHER(Text.of("利用券・減免", "Voucher or waiver")),
    PROVIDER(Text.of("決済事業者の調整", "Adjusted by the provider")),
    OTHER(Text.of("その他", "Other"));

    private final Text label;

    Reason(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public static Optional<Reason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
