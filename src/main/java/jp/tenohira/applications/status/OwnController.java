package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.receipts.KeepOffers;
import jp.tenohira.identity.residents.Resident;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Puts a case that was filed without an account on a resident's own page; number and code must have opened it here. */
@Controller
class OwnController {

    private final Door door;
    private final CaseOwners owners;
    private final KeepOffers offers;

    OwnController(Door door, CaseOwners owners, KeepOffers offers) {
        this.door = door;
        this.owners = owners;
        this.offers = offers;
    }

    @PostMapping("/status/{number}/own")
    ModelAndView take(@PathVariable String number, HttpServletRequest request, Resident resident) {
        return door.byCookie(number, request)
                .map(casefile -> StatusController.to(
                        offers.mayBeKept(casefile.procedure(), casefile.formVersion())
                                        && owners.take(resident, casefile.id())
                                ? "/my?done=case-taken"
                                : "/status/" + casefile.receipt()))
                .orElseGet(() -> StatusController.askAgain(number));
    }
}
