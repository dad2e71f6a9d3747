package jp.tenohira.applications.assistance;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member of staff files for a resident.
 *
 * @param by who consented, and @param how; @param note what else is to be known of it
 */
public record Assistance(
        Channel channel, UUID staff, String staffName, By by, How how, String note, Instant recordedAt) {

    /** Where what is typed comes from. */
    public enum Channel {
        COUNTER,
        PAPER
    }

    /** Who consented. */
    public enum By {
        RESIDENT,
        LEGAL_REPRESENTATIVE,
        AGENT
    }

    /** How consent was given. */
    public enum How {
        ORAL,
        WRITTEN,
        TELEPHONE
    }
}
