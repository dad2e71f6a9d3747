package jp.tenohira.applications.fees;

import java.util.Optional;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveGuard;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.springframework.stereotype.Component;

/** A fee due before filing keeps the review from beginning: the arrival is noted, and paying at the counter stays possible. */
@Component
class FeesBeforeReview implements MoveGuard {

    private final Charges charges;

    FeesBeforeReview(Charges charges) {
        this.charges = charges;
    }

    @Override
    public Optional<MoveRefused> refuse(Casefile casefile, MoveRequest request) {
        if (request.step() != Step.ACCEPT) {
            return Optional.empty();
        }
        var open = charges.open(casefile.id()).stream()
                .filter(charge -> charge.due() == FeeDefinition.When.BEFORE_FILING)
                .map(Charge::label)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new MoveRefused.Unpaid(open));
    }
}
