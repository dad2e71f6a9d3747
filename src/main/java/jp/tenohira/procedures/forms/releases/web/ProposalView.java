package jp.tenohira.procedures.forms.releases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.InFlight;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.impact.Impacts;
import jp.tenohira.procedures.forms.releases.pages.ImpactPart;
import jp.tenohira.procedures.forms.releases.pages.ProposalPage;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws one proposal. */
@Component
class ProposalView {

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Forms forms;
    private final Differences differences;
    private final FirstVersion first;
    private final TriedOut tried;
    private final Wordings wordings;
    private final Impacts impacts;
    private final ImpactView impactView;
    private final Deeds deeds;
    private final Refusals refusals;
    private final ObjectProvider<InFlight> inFlight;

    ProposalView(
            ReleaseDesk desk,
            Releases releases,
            Forms forms,
            Differences differences,
            FirstVersion first,
            TriedOut tried,
            Wordings wordings,
            Impacts impacts,
            ImpactView impactView,
            Deeds deeds,
            Refusals refusals,
            ObjectProvider<InFlight> inFlight) {
        this.desk = desk;
        this.releases = releases;
        this.forms = forms;
        this.differences = differences;
        this.first = first;
        this.tried = tried;
        this.wordings = wordings;
        this.impacts = impacts;
        this.impactView = impactView;
        this.deeds = deeds;
        this.refusals = refusals;
        this.inFlight = inFlight;
    }

    /**
     * What came of a deed that was refused.
     *
     * @param typed the reason that was typed, to be shown again
     */
    record Said(@Nullable ReleaseRefused why, String typed) {
        static final Said NOTHING = new Said(null, "");
    }

    ProposalPage page(Visit visit, Proposal proposal, Said said) {
        var lang = visit.lang();
        var inForce = releases.inForce(proposal.procedure());
        var form = releases.form(proposal);
        var report = tried.of(form);
        var title = desk.text(lang, "proposal.title", proposal.number(), ReleaseDesk.name(visit));
        return new ProposalPage(
                desk.frame(visit, title).withErrors(said.why instanceof ReleaseRefused.WordsNeeded),
                desk.way(visit, desk.text(lang, "proposal", proposal.number())),
                errors(lang, said),
                notices(visit, proposal, inForce, said),
                facts(lang, proposal),
                visit.address("/proposals/" + proposal.number() + "/preview"),
                inForce == 0 && proposal.waits() ? first.of(visit, form.definition()) : null,
                changes(lang, proposal, form, inForce),
                tried.verdict(lang, report),
                tried.table(lang, report),
                wordings.part(lang, form, report),
                impact(visit, proposal).orElse(null),
                deeds.of(visit, proposal, inForce, said));
    }

    Optional<ImpactPart> impact(Visit visit, Proposal proposal) {
        var inForce = releases.inForce(proposal.procedure());
        if (inForce == 0) {
            return Optional.empty();
        }
        var impact = proposal.waits()
                ? Optional.of(impacts.of(proposal.procedure(), proposal.number(), releases.form(proposal), inForce))
                : impacts.last(proposal.procedure(), proposal.number());
        return impact.map(counted -> impactView.part(visit, proposal.number(), counted));
    }

    void countAgain(Visit visit, Proposal proposal) {
        var inForce = releases.inForce(visit.procedure().code());
        if (proposal.waits() && inForce > 0) {
            impacts.again(proposal.procedure(), proposal.number(), releases.form(proposal), inForce);
        }
    }

    private ErrorSummary errors(Lang lang, Said said) {
        return said.why instanceof ReleaseRefused.WordsNeeded needed
                ? new ErrorSummary(List.of(new Problem("reason", refusals.said(lang, needed))))
                : ErrorSummary.NONE;
    }

    private List<Notice> notices(Visit visit, Proposal proposal, int inForce, Said said) {
        var lang = visit.lang();
        var notices = new ArrayList<Notice>();
        if (said.why != null && !(said.why instanceof ReleaseRefused.WordsNeeded)) {
            notices.add(Notice.error(desk.text(lang, "refused"), refusals.said(lang, said.why)));
        }
        proposal.decision().ifPresent(decision -> {
            var fate = desk.text(lang, "fate." + decision.fate().name());
            var by = desk.text(lang, "decided", decision.name(), JapaneseDates.dateTime(decision.at(), lang));
            notices.add(Notice.info(fate, decision.reason().isEmpty() ? by : by + "\n" + decision.reason()));
            decision.version().ifPresent(version -> carried(visit, version).ifPresent(notices::add));
        });
        if (proposal.waits() && proposal.basedOn() != inForce) {
            notices.add(Notice.warning(
                    desk.text(lang, "stale"), desk.text(lang, "stale.text", proposal.basedOn(), inForce)));
        }
        return notices;
    }

    private Optional<Notice> carried(Visit visit, int version) {
        var lang = visit.lang();
        return inFlight.getObject()
                .carried(visit.procedure().code(), version)
                .map(carried -> Notice.info(
                        desk.text(lang, carried.finished() ? "carried" : "carrying"),
                        desk.text(
                                lang,
                                "carried.text",
                                carried.safe(),
                                carried.again(),
                                carried.told(),
                                carried.blocked(),
                                carried.rest())));
    }

    private SummaryList facts(Lang lang, Proposal proposal) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(desk.text(lang, "column.note"), proposal.note()));
        rows.add(new SummaryList.Row(desk.text(lang, "column.proposer"), proposal.proposerName()));
        rows.add(new SummaryList.Row(
                desk.text(lang, "column.proposedAt"), JapaneseDates.dateTime(proposal.proposedAt(), lang)));
        proposal.restores()
                .ifPresent(version -> rows.add(
                        new SummaryList.Row(desk.text(lang, "restores"), desk.text(lang, "version", version))));
        return new SummaryList(rows);
    }

    /** A waiting proposal is compared with what is in force now, a decided one with what was when it was made. */
    private @Nullable Table changes(Lang lang, Proposal proposal, Form form, int inForce) {
        var base = proposal.decision()
                .map(decision ->
                        decision.version().isPresent() ? decision.version().getAsInt() - 1 : proposal.basedOn())
                .orElse(inForce);
        if (base == 0) {
            return null;
        }
        var changes = differences.of(forms.version(proposal.procedure(), base), form);
        return differences.table(lang, changes, desk.text(lang, "changes.from", base, changes.size()));
    }
}
