package jp.tenohira.savings;

import java.util.Locale;
import jp.tenohira.core.Text;

/** Whether a measure saves time already. Only running measures count. */
public enum MeasureStatus {
    PLANNED(Text.of("計画中", "Planned")),
    RUNNING(Text.of("実施中", "Running")),
    ENDED(Text.of("終了", "Ended"));

    private final Text label;

    MeasureStatus(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
