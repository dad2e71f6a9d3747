package jp.tenohira.facts.rollups;

import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import org.slf4j.LoggerFactory;

/** Who keeps something up to date with facts. It is told after a delivery counts; what it fails to do then it must make up for when asked. */
@FunctionalInterface
public interface TakenIn {

    void takenIn();

    /** The delivery counts already: nothing that goes wrong now may say otherwise. */
    default void tell(Outcome<Appended, ?> outcome) {
        if (outcome instanceof Outcome.Accepted<Appended, ?>(var appended) && appended.fresh()) {
            try {
                takenIn();
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(TakenIn.class)
                        .warn("Sums are made when they are asked for: {}", e.getMessage(), e);
            }
        }
    }
}
