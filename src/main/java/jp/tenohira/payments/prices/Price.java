package jp.tenohira.payments.prices;

import java.time.LocalDate;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What something costs in a time.
 *
 * @param procedure code of the procedure it belongs to; empty for several or none
 * @param kind code of the kind of fee, of which the account follows
 * @param validUntil the last day; null while no end is known
 * @param list number of the import it came with; 0 for the shipped standard
 */
public record Price(
        String code,
        String procedure,
        Text name,
        long yen,
        String kind,
        Tax tax,
        Text legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int list) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
