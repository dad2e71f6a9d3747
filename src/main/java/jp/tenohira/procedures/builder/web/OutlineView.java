package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Inspections;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.pages.OutlinePage;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Component;

/** Puts the outline of a form together. */
@Component
public class OutlineView {

    private static final int MOST_PROBLEMS = 50;

    private final Inspections inspections;
    private final WorkingCopies copies;
    private final BankOffers offers;
    private final Frames frames;

    OutlineView(Inspections inspections, WorkingCopies copies, BankOffers offers, Frames frames) {
        this.offers = offers;
        this.inspections = inspections;
        this.copies = copies;
        this.frames = frames;
    }

    /** @param done whether the last step was just made by whoever looks */
    OutlinePage page(HttpServletRequest request, Lang lang, Opened opened, boolean done, List<Notice> more) {
        var copy = opened.copy();
        var document = copy.document();
        var title = document.words(DocumentPath.ROOT.then("title"), lang);
        var frame = frames.staff(
                request,
                lang,
                title.isEmpty() ? opened.procedure().name().in(lang) : title,
                opened.staff().name());
        var problems = inspections.of(copy).problems();
        var entries = new OutlineEntries(frame, opened.address(), document, problems);
        var notices = new ArrayList<>(more);
        if (copy.putAway()) {
            notices.add(Notice.warning("", frame.t("builder.isAway")));
        }
        var offered = offers.open(copy).size();
        if (offered > 0) {
            notices.add(Notice.info("", frame.t("bank.copy.notice", offered))
                    .leadingTo(List.of(new Link(frame.t("bank.copy.notice.link"), opened.address() + "/bank"))));
        }
        return new OutlinePage(
                frame.at(opened.address()),
                Words.way(frame, frame.title()),
                opened.address(),
                copy.version(),
                done ? Words.said(frame, copies.steps(copy, copy.version(), 1).getFirst()) : "",
                notices,
                copy.undoable(),
                copy.redoable(),
                tools(frame, opened),
                entries.blocks(),
                entries.tables(),
                entries.checks(),
                problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> link(frame, opened.address(), document, problem))
                        .toList(),
                problems.isEmpty() ? frame.t("builder.state.good") : frame.t("builder.state.wrong", problems.size()),
                opened.address() + "/preview");
    }

    private static List<Button> tools(Frame frame, Opened opened) {
        var address = opened.address();
        return List.of(
                Button.secondary(frame.t("builder.tool.settings")).to(OutlineEntries.edit(address, DocumentPath.ROOT)),
                Button.secondary(frame.t("builder.tool.texts")).to(address + "/texts"),
                Button.secondary(frame.t("builder.tool.try")).to(address + "/try"),
                Button.secondary(frame.t("builder.tool.selfTest")).to(address + "/self-test"),
                Button.secondary(frame.t("builder.tool.steps")).to(address + "/steps"),
                Button.secondary(frame.t("builder.tool.yaml")).to(address + "/yaml"),
                Button.primary(frame.t("builder.tool.publish")).to(address + "/publish"));
    }

    /** A problem in the form's own words, leading to where it is mended. */
    public static Link link(Frame frame, String address, FormDocument document, DefinitionProblem problem) {
        var place = DocumentPath.parse(problem.place());
        var owner = place.map(path -> Editor.owner(document, path)).orElse(DocumentPath.ROOT);
        var what = owner.isRoot() ? problem.place() : Labels.of(document, owner, frame.lang());
        return new Link(
                frame.t("builder.problem", what, problem.said().in(frame.lang())), OutlineEntries.edit(address, owner));
    }
}
