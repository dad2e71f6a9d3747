package jp.tenohira.applications.review.steps;

import java.util.Map;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a step of a case together with its audit entry: both happen or neither. */
@Component
class CaseSteps {

    private final Casefiles casefiles;
    private final AuditTrail audit;

    CaseSteps(Casefiles casefiles, AuditTrail audit) {
        this.casefiles = casefiles;
        this.audit = audit;
    }

    @Transactional
    public Outcome<Casefile, MoveRefused> take(Desk desk, Casefile casefile, MoveRequest move) {
        var moved = casefiles.move(move);
        if (moved instanceof Outcome.Accepted<Casefile, MoveRefused>) {
            audit.record(
                    desk.staff(),
                    "case." + CaseWords.key(move.step()),
                    casefile.receipt().value(),
                    Map.of());
        }
        return moved;
    }

    @Transactional
    public void send(Desk desk, Casefile casefile, String body) {
        casefiles.addMessage(casefile.id(), desk.actor(), body);
        audit.record(desk.staff(), "case.message-sent", casefile.receipt().value(), Map.of());
    }

    void looked(Desk desk, Casefile casefile) {
        audit.record(desk.staff(), "case.opened", casefile.receipt().value(), Map.of());
    }
}
