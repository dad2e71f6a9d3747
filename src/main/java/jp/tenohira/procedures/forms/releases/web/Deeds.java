package jp.tenohira.procedures.forms.releases.web;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.pages.ProposalPage.Deed;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.Button;
import org.springframework.stereotype.Component;

/** What may be done with a waiting proposal, by whom it is shown to. */
@Component
class Deeds {

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Refusals refusals;

    Deeds(ReleaseDesk desk, Releases releases, Refusals refusals) {
        this.desk = desk;
        this.releases = releases;
        this.refusals = refusals;
    }

    List<Deed> of(Visit visit, Proposal proposal, int inForce, ProposalView.Said said) {
        if (!proposal.waits()) {
            return List.of();
        }
        var lang = visit.lang();
        var address = visit.address("/proposals/" + proposal.number());
        var deeds = new ArrayList<Deed>();
        if (inForce > 0) {
            deeds.add(new Deed(
                    desk.text(lang, "recount"),
                    desk.text(lang, "recount.text"),
                    address + "/impact",
                    inForce,
                    List.of(),
                    Button.tertiary(desk.text(lang, "recount.do"))));
        }
        if (releases.mayRelease(proposal, visit.staff())) {
            deeds.add(new Deed(
                    desk.text(lang, "release"),
                    desk.text(lang, "release.text", inForce + 1),
                    address + "/release",
                    inForce,
                    List.of(),
                    Button.primary(desk.text(lang, "release.do", inForce + 1))));
        }
        if (visit.staff().role() == Role.HEAD) {
            var error = said.why() instanceof ReleaseRefused.WordsNeeded needed ? refusals.said(lang, needed) : null;
            deeds.add(new Deed(
                    desk.text(lang, "return"),
                    desk.text(lang, "return.text"),
                    address + "/return",
                    inForce,
                    List.of(desk.words(
                            lang,
                            "reason",
                            desk.text(lang, "return.reason"),
                            desk.text(lang, "words.hint"),
                            said.typed(),
                            error)),
                    Button.secondary(desk.text(lang, "return.do"))));
        }
        if (visit.staff().id().equals(proposal.proposedBy())) {
            deeds.add(new Deed(
                    desk.text(lang, "withdraw"),
                    desk.text(lang, "withdraw.text"),
                    address + "/withdraw",
                    inForce,
                    List.of(),
                    Button.danger(desk.text(lang, "withdraw.do"))));
        }
        return deeds;
    }
}
