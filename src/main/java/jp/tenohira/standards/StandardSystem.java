package jp.tenohira.standards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one core system, as one version says.
 *
 * @param version 0 while nobody has said anything of it
 */
public record StandardSystem(CoreSystem system, int version, Content content, Instant changedAt, String changedBy) {

    /**
     * @param contractEnds the last day of the current contract
     * @param yearlyCost yen a year under the current contract; null while it is not known
     * @param scenario once decided
     */
    public record Content(
            @Nullable String section,
            String vendor,
            @Nullable LocalDate contractEnds,
            @Nullable Long yearlyCost,
            SystemStatus status,
            @Nullable Scenario scenario,
            String note) {}

    public static StandardSystem unknown(CoreSystem system) {
        return new StandardSystem(
                system, 0, new Content(null, "", null, null, SystemStatus.OPEN, null, ""), Instant.EPOCH, "");
    }
}
