package jp.tenohira.procedures.entries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** What stands in the way of receiving a procedure online (オンライン化の支障). */
public enum Obstacle {
    SEAL(Text.of("押印", "Seal")),
    PAYMENT(Text.of("手数料の支払い", "Payment")),
    ORIGINALS(Text.of("原本の添付", "Original documents")),
    LAW(Text.of("法令の定め", "Law")),
    IDENTITY(Text.of("対面での本人確認", "Identity checked in person")),
    OTHER(Text.of("その他", "Other"));

    private final Text label;

    Obstacle(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code or its label in any language. */
    static Optional<Obstacle> of(String word) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.code().equalsIgnoreCase(word)
                        || Arrays.stream(Lang.values())
                                .anyMatch(lang -> obstacle.label.in(lang).equalsIgnoreCase(word)))
                .findFirst();
    }
}
