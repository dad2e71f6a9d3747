package jp.tenohira.procedures.forms.definition.intake;

import java.time.Duration;
import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * The places that each reception of a procedure gives.
 *
 * @param waitingList how many may wait for a place that becomes free; 0 for nobody
 * @param drawAfterHours for a lottery: the hours from the end of the reception, grace included, to the draw
 * @param publicValue for a lottery: a value that nobody can know before the draw, named beforehand and mixed into it,
 *     such as that day's closing price of an index
 */
public record Quota(int places, Order order, int waitingList, int drawAfterHours, Optional<Text> publicValue) {

    /** Who gets a place. */
    public enum Order {
        FIRST_COME,
        LOTTERY
    }

    public boolean lottery() {
        return order == Order.LOTTERY;
    }

    public Duration drawAfter() {
        return Duration.ofHours(drawAfterHours);
    }
}
