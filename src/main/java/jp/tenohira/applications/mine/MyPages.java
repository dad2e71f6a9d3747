package jp.tenohira.applications.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.casefile.CaseOwners.OwnMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.OwnedDrafts.OwnedDraft;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.applications.fees.Charges;
import jp.tenohira.applications.mine.pages.MyPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws a resident's own page. */
@Component
class MyPages {

    private static final int CASES_A_PAGE = 20;
    private static final int MESSAGES = 10;

    private final CaseOwners cases;
    private final OwnedDrafts drafts;
    private final Forms forms;
    private final Frames frames;
    private final Messages texts;
    private final Charges charges;
    private final ObjectProvider<OnlineFees> online;

    MyPages(
            CaseOwners cases,
            OwnedDrafts drafts,
            Forms forms,
            Frames frames,
            Messages texts,
            Charges charges,
            ObjectProvider<OnlineFees> online) {
        this.charges = charges;
        this.online = online;
        this.cases = cases;
        this.drafts = drafts;
        this.forms = forms;
        this.frames = frames;
        this.texts = texts;
    }

    ModelAndView page(HttpServletRequest request, Lang lang, Resident resident, int asked, List<Notice> notices) {
        var frame = frames.resident(request, lang, texts.in(lang, "resident.home"));
        var all = cases.count(resident);
        var pages = Math.max(1, Math.ceilDiv(all, CASES_A_PAGE));
        var at = Math.clamp(asked, 1, pages);
        var shown = cases.of(resident, CASES_A_PAGE, (at - 1) * CASES_A_PAGE);
        var page = new MyPage(
                frame,
                Stream.concat(notices.stream(), unpaid(frame, shown).stream()).toList(),
                shown.stream().map(casefile -> card(frame, casefile)).toList(),
                pages == 1 ? null : new Pager(at, pages, "/my?page={page}", frame.t("resident.my.count", all)),
                drafts.of(resident).stream().map(draft -> draft(frame, draft)).toList(),
                shown.stream()
                        .filter(casefile -> casefile.state() == CaseState.NOTIFIED)
                        .map(casefile -> document(frame, casefile))
                        .toList(),
                cases.messages(resident, MESSAGES).stream()
                        .map(message -> message(frame, message))
                        .toList(),
                List.of(
                        new Link(frame.t("resident.profile.title"), "/my/profile"),
                        new Link(frame.t("resident.export.title"), "/my/export"),
                        new Link(frame.t("resident.delete.link"), "/my/delete")));
        return new ModelAndView("applications/mine/my", Map.of("page", page));
    }

    /** Leads to the fees that are not paid yet, where they can be paid online. */
    private Optional<Notice> unpaid(Frame frame, List<Casefile> shown) {
        var links = shown.stream()
                .filter(casefile -> casefile.state() != CaseState.WITHDRAWN)
                .filter(casefile -> !charges.open(casefile.id()).isEmpty())
                .flatMap(casefile -> online.stream()
                        .flatMap(one -> one.payPage(casefile.receipt()).stream())
                        .map(page -> new Link(
                                title(casefile.procedure(), casefile.formVersion(), frame.lang()) + " "
                                        + casefile.receipt(),
                                page)))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.info("", frame.t("pay.mine")).leadingTo(links));
    }

    private LinkCard card(Frame frame, Casefile casefile) {
        return new LinkCard(
                title(casefile.procedure(), casefile.formVersion(), frame.lang()),
                frame.t("applications.state." + casefile.state() + ".text"),
                "/status/" + casefile.receipt(),
                List.of(new Tag(frame.t("applications.state." + casefile.state()), colour(casefile.state()))),
                List.of(
                        frame.t("resident.my.filed", JapaneseDates.date(casefile.submittedAt(), frame.lang())),
                        frame.t("resident.my.number", casefile.receipt().value())));
    }

    private MyPage.OwnDraft draft(Frame frame, OwnedDraft draft) {
        return new MyPage.OwnDraft(
                title(draft.procedure(), draft.formVersion(), frame.lang()),
                frame.t("resident.my.saved", JapaneseDates.dateTime(draft.savedAt(), frame.lang())),
                frame.t("resident.my.expires", JapaneseDates.date(draft.expiresAt(), frame.lang())),
                "/apply/" + draft.id(),
                "/my/drafts/" + draft.id() + "/delete");
    }

    private Link document(Frame frame, Casefile casefile) {
        var title = title(casefile.procedure(), casefile.formVersion(), frame.lang());
        return new Link(frame.t("resident.my.notice", title), "/status/" + casefile.receipt() + "/notice.pdf");
    }

    private MyPage.Message message(Frame frame, OwnMessage message) {
        return new MyPage.Message(
                title(message.procedure(), message.formVersion(), frame.lang()),
                JapaneseDates.dateTime(message.at(), frame.lang()),
                message.body(),
                "/status/" + message.receipt() + "#messages");
    }

    String title(String procedure, int version, Lang lang) {
        return forms.version(procedure, version).definition().title().in(lang);
    }

    private static Tag.Colour colour(CaseState state) {
        return switch (state) {
            case SUBMITTED, RESUBMITTED, UNDER_REVIEW, DECIDED -> Tag.Colour.BLUE;
            case SENT_BACK -> Tag.Colour.ORANGE;
            case NOTIFIED -> Tag.Colour.GREEN;
            case WITHDRAWN -> Tag.Colour.GRAY;
        };
    }
}
