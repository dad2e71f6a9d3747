package jp.tenohira.procedures.forms.releases.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One proposal: read, released, returned, withdrawn. */
@Controller
class ProposalController {

    private static final String PROPOSAL = ReleaseDesk.ONE + "/proposals/{proposal:[1-9][0-9]{0,5}}";

    private final ReleaseDesk desk;
    private final Releases releases;
    private final ProposalView view;
    private final AuditTrail audit;

    ProposalController(ReleaseDesk desk, Releases releases, ProposalView view, AuditTrail audit) {
        this.desk = desk;
        this.releases = releases;
        this.view = view;
        this.audit = audit;
    }

    @GetMapping(PROPOSAL)
    ModelAndView show(
            @PathVariable String code, @PathVariable int proposal, Staff staff, Lang lang, HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return page(visit, find(visit, proposal), ProposalView.Said.NOTHING, HttpStatus.OK);
    }

    @GetMapping(PROPOSAL + "/impact")
    ModelAndView impact(
            @PathVariable String code, @PathVariable int proposal, Staff staff, Lang lang, HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return view.impact(visit, find(visit, proposal))
                .map(part -> new ModelAndView("procedures/releases/impact", "page", part))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(PROPOSAL + "/impact")
    ModelAndView countAgain(
            @PathVariable String code, @PathVariable int proposal, Staff staff, Lang lang, HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        view.countAgain(visit, find(visit, proposal));
        audit.record(staff, "form.impact-counted", code, java.util.Map.of("proposal", Integer.toString(proposal)));
        return new ModelAndView("redirect:" + visit.address("/proposals/" + proposal));
    }

    @PostMapping(PROPOSAL + "/release")
    ModelAndView release(
            @PathVariable String code,
            @PathVariable int proposal,
            @RequestParam(defaultValue = "-1") int inForce,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return settle(visit, proposal, "", releases.release(code, proposal, inForce, staff), "released");
    }

    @PostMapping(PROPOSAL + "/return")
    ModelAndView giveBack(
            @PathVariable String code,
            @PathVariable int proposal,
            @RequestParam(defaultValue = "") String reason,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return settle(visit, proposal, reason, releases.giveBack(code, proposal, reason, staff), "returned");
    }

    @PostMapping(PROPOSAL + "/withdraw")
    ModelAndView withdraw(
            @PathVariable String code, @PathVariable int proposal, Staff staff, Lang lang, HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return settle(visit, proposal, "", releases.withdraw(code, proposal, staff), "withdrawn");
    }

    private ModelAndView settle(
            Visit visit, int number, String typed, Outcome<Proposal, ReleaseRefused> outcome, String done) {
        return switch (outcome) {
            case Outcome.Accepted<Proposal, ReleaseRefused>(var proposal) ->
                new ModelAndView("redirect:" + visit.address("?done=" + done));
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) ->
                page(visit, find(visit, number), new ProposalView.Said(why, typed), Refusals.status(why));
        };
    }

    private Proposal find(Visit visit, int number) {
        return releases.find(visit.procedure().code(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Visit visit, Proposal proposal, ProposalView.Said said, HttpStatus status) {
        return new ModelAndView(
                "procedures/releases/proposal", java.util.Map.of("page", view.page(visit, proposal, said)), status);
    }
}
