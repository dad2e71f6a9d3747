package jp.tenohira.savings.ledger;

import java.math.BigDecimal;
import jp.tenohira.savings.Measure.Content;
import org.jspecify.annotations.Nullable;

/** Contents of measures with one thing changed. */
final class Contents {

    private Contents() {}

    static Content withHours(Content content, @Nullable BigDecimal hours) {
        return new Content(
                content.fiscalYear(),
                content.department(),
                content.section(),
                content.kind(),
                content.name(),
                content.status(),
                content.since(),
                content.jobs(),
                content.formula(),
                hours,
                content.owner(),
                content.note(),
                content.source());
    }
}
