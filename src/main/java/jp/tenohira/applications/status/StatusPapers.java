package jp.tenohira.applications.status;

import java.util.List;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.certificates.Certificates;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.applications.fees.Charges;
import jp.tenohira.applications.fees.FeeState;
import jp.tenohira.applications.status.pages.StatusPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a resident pays for a case and gets of it. */
@Component
class StatusPapers {

    private final Certificates certificates;
    private final Charges charges;
    private final ObjectProvider<OnlineFees> online;

    StatusPapers(Certificates certificates, Charges charges, ObjectProvider<OnlineFees> online) {
        this.online = online;
        this.certificates = certificates;
        this.charges = charges;
    }

    List<Link> certificates(Frame frame, Casefile casefile) {
        return certificates.forResident(casefile).stream()
                .map(issued -> new Link(
                        frame.t("certificates.resident.link", issued.title()),
                        "/status/" + casefile.receipt() + "/certificates/" + issued.id() + ".pdf"))
                .toList();
    }

    /** Where the fees are paid online, or what became of paying. */
    List<Link> payment(Frame frame, Casefile casefile) {
        var open = charges.of(casefile.id()).stream()
                .anyMatch(charge -> FeeState.of(charge, casefile).isOpen());
        return online.stream()
                .flatMap(one -> one.payPage(casefile.receipt()).stream())
                .map(page -> new Link(frame.t(open ? "pay.link.open" : "pay.link.paid"), page))
                .toList();
    }

    List<StatusPage.Fee> fees(Frame frame, Casefile casefile) {
        return charges.of(casefile.id()).stream()
                .map(charge -> fee(frame, charge, FeeState.of(charge, casefile)))
                .toList();
    }

    private static StatusPage.Fee fee(Frame frame, Charge charge, FeeState state) {
        return new StatusPage.Fee(
                charge.label().in(frame.lang()),
                JapaneseYen.of(charge.yen(), frame.lang()),
                state.tag(frame),
                state.isOpen() ? toDo(frame, charge) : "");
    }

    private static String toDo(Frame frame, Charge charge) {
        if (charge.expired()) {
            return frame.t("pay.expired");
        }
        var how = frame.t(
                charge.due() == FeeDefinition.When.BEFORE_FILING
                        ? "fees.resident.before-review"
                        : "fees.resident.before-issue");
        var payBy = charge.payBy();
        return payBy == null ? how : how + "\n" + frame.t("fees.resident.by", JapaneseDates.date(payBy, frame.lang()));
    }
}
