package jp.tenohira.applications.fees;

import java.time.Instant;
import java.time.LocalDate;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a fee that the review waits for can be paid online ({@code tenohira.fees.pay-within-days}; 0 for ever). */
@Component
class PayingTime {

    private static final int REMINDED_BEFORE = 7;

    private final int days;

    PayingTime(@Value("${tenohira.fees.pay-within-days:30}") int days) {
        this.days = days;
    }

    /** The last day for what fell due at a moment; null where it never ends. */
    @Nullable
    LocalDate lastDay(FeeDefinition.When due, Instant since) {
        return days == 0 || due != FeeDefinition.When.BEFORE_FILING
                ? null
                : LocalDate.ofInstant(since, JapaneseDates.JST).plusDays(days);
    }

    boolean ends() {
        return days > 0;
    }

    /** What fell due before then has expired. */
    Instant expiredBefore(Instant now) {
        return begin(LocalDate.ofInstant(now, JapaneseDates.JST).minusDays(days));
    }

    /** What fell due before then ends within a week. */
    Instant remindedBefore(Instant now) {
        return begin(LocalDate.ofInstant(now, JapaneseDates.JST).minusDays(days - REMINDED_BEFORE - 1L));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(JapaneseDates.JST).toInstant();
    }
}
