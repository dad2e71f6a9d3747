package jp.tenohira.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Text;

/** What the review of an item came to. */
public enum Decision {
    ADOPTED(Text.of("採択", "Adopted")),
    CONDITIONAL(Text.of("条件付き採択", "Adopted on conditions")),
    CONTINUED(Text.of("継続審議", "To be continued")),
    REJECTED(Text.of("不採択", "Not adopted")),
    WITHDRAWN(Text.of("取下げ", "Withdrawn"));

    private final Text label;

    Decision(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Decision> of(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code().equals(code))
                .findFirst();
    }
}
