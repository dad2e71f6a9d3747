package jp.tenohira.applications.review;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.fees.Charges;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import org.springframework.stereotype.Component;

/** Links from a case to its fees and certificates, where the definition knows any. */
@Component
class OfficeLinks {

    private final Charges charges;

    OfficeLinks(Charges charges) {
        this.charges = charges;
    }

    List<Link> of(Frame frame, Casefile casefile, Form form, String address) {
        var handling = form.definition().handling();
        var links = new ArrayList<Link>();
        if (!handling.fees().isEmpty()) {
            var open = !charges.open(casefile.id()).isEmpty();
            links.add(new Link(frame.t(open ? "fees.case.unpaid" : "fees.case.link"), address + "/fees"));
        }
        if (!handling.certificates().isEmpty()) {
            links.add(new Link(frame.t("certificates.link"), address + "/certificates"));
        }
        return links;
    }
}
