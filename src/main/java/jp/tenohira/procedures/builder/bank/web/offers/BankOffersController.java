package jp.tenohira.procedures.builder.bank.web.offers;

import java.util.List;
import java.util.Set;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.bank.offers.OfferedForm;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.bank.web.OfAnEntry;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms that take an entry in: what its newest version would change in each, taken or declined for those chosen. */
@Controller
@OfAnEntry
class BankOffersController {

    private static final String FORMS = BankDesk.ENTRY + "/forms";

    private final BankDesk desk;
    private final BankOffers offers;
    private final BankOffersView view;
    private final Workbench workbench;
    private final Procedures procedures;

    BankOffersController(
            BankDesk desk, BankOffers offers, BankOffersView view, Workbench workbench, Procedures procedures) {
        this.desk = desk;
        this.offers = offers;
        this.view = view;
        this.workbench = workbench;
        this.procedures = procedures;
    }

    /** What came of a press: how many forms, and how many of them somebody else changed meanwhile. */
    record Done(String what, int forms, int overtaken) {
        static final Done NOTHING = new Done("", 0, 0);
    }

    @GetMapping(FORMS)
    ModelAndView list(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int forms,
            @RequestParam(defaultValue = "0") int overtaken) {
        var said =
                Set.of("taken", "declined", "nothing").contains(done) ? new Done(done, forms, overtaken) : Done.NOTHING;
        return new ModelAndView("builder/offers", "page", view.forms(visit, offers.forms(visit.entry()), page, said));
    }

    @PostMapping(FORMS)
    ModelAndView act(
            @ModelAttribute(binding = false) Visit visit,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") List<String> form) {
        var chosen = offers.forms(visit.entry()).stream()
                .filter(offered -> form.contains(offered.choice()) && mayEdit(visit.staff(), offered))
                .toList();
        var overtaken = 0;
        for (var offered : chosen) {
            if (act.equals("decline")) {
                offers.decline(offered.procedure(), visit.entry(), visit.staff());
            } else if (act.equals("take")
                    && offered.inHand().isEmpty()
                    && offers.take(offered, visit.entry(), false, visit.staff())
                            instanceof Outcome.Refused<WorkingCopy, Overtaken>(var _)) {
                overtaken++;
            }
        }
        var done = chosen.isEmpty() ? "nothing" : act.equals("decline") ? "declined" : "taken";
        return new ModelAndView("redirect:"
                + visit.address(
                        "/forms?done=" + done + "&forms=" + (chosen.size() - overtaken) + "&overtaken=" + overtaken));
    }

    private boolean mayEdit(Staff staff, OfferedForm offered) {
        return procedures
                .find(offered.procedure())
                .filter(procedure -> workbench.mayEdit(staff, procedure))
                .isPresent();
    }
}
