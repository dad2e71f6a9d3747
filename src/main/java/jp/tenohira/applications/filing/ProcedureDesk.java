package jp.tenohira.applications.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Reception;
import jp.tenohira.procedures.Receptions;
import org.springframework.stereotype.Component;

/** What submitting must know of a procedure: which section answers for it, and when it is received. */
@Component
public class ProcedureDesk {

    private final Procedures procedures;
    private final Clock clock;

    ProcedureDesk(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    /** A procedure that can be applied for here. */
    public record Desk(Procedure procedure, Instant now) {

        public String section() {
            return procedure.section();
        }

        /** Why nothing can be begun at that moment; empty when it can. */
        public Optional<SubmissionRefused> closedAt(Instant moment) {
            return receiving(moment, Optional.empty()).isPresent() ? Optional.empty() : Optional.of(closed());
        }

        /**
         * The reception that an application filed at that moment belongs to.
         *
         * @param startedAt when its draft was begun; a client's own word gives no grace
         */
        public Optional<Reception.Period> receiving(Instant moment, Optional<Instant> startedAt) {
            return procedure.receptions().receiving(moment, startedAt, now);
        }

        /** The reception that is open now. */
        public Optional<Reception.Period> receivingNow() {
            return receiving(now, Optional.empty());
        }

        SubmissionRefused closed() {
            return switch (procedure.receptions().standing(now)) {
                case Receptions.Standing.Open(Reception.Period period) -> closed(period);
                case Receptions.Standing.Upcoming(Reception.Period period) -> closed(period);
                case Receptions.Standing.Closed(Reception.Period period) -> closed(period);
                case Receptions.Standing.Unstated() -> new SubmissionRefused.ReceptionClosed(null, null);
            };
        }

        private static SubmissionRefused closed(Reception.Period period) {
            return new SubmissionRefused.ReceptionClosed(period.opensAt(), period.closesAt());
        }
    }

    public Optional<Desk> of(String procedure) {
        return procedures.find(procedure).filter(Procedure::form).map(found -> new Desk(found, clock.instant()));
    }
}
