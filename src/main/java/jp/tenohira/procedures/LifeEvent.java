package jp.tenohira.procedures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens in a life, as an entrance to procedures. Wordings: {@code procedures.life.<code>}. */
public enum LifeEvent {
    BIRTH,
    CHILDCARE,
    SCHOOL,
    WORK,
    MOVING,
    MARRIAGE,
    HEALTH,
    DISABILITY,
    CARE,
    BEREAVEMENT,
    TAX,
    LIVING,
    FACILITIES,
    LEARNING,
    CIVIC,
    BUSINESS;

    /** The word in addresses and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "procedures.life." + code();
    }

    public static Optional<LifeEvent> of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}
