package jp.tenohira.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** How far a system has come. */
public enum SystemStatus {
    OPEN(Text.of("検討中", "Open")),
    DECIDED(Text.of("方式決定", "Decided")),
    MIGRATED(Text.of("移行済み", "Migrated"));

    private final Text label;

    SystemStatus(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By code or by Japanese name. */
    public static Optional<SystemStatus> of(String written) {
        return Arrays.stream(values())
                .filter(value ->
                        value.code().equals(written) || value.label.in(Lang.JA).equals(written))
                .findFirst();
    }
}
