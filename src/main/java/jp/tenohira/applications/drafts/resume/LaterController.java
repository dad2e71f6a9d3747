package jp.tenohira.applications.drafts.resume;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.pages.LaterPage;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.applications.receipts.KeepOffers;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.documents.QrCode;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells how to go on later or on another device: link, code, QR code, and the link by e-mail for who wants it. */
@Controller
class LaterController {

    private static final RateLimits.Limit MAILS_OF_DRAFT = new RateLimits.Limit(3, Duration.ofHours(24));
    private static final RateLimits.Limit MAILS_OF_ADDRESS = new RateLimits.Limit(20, Duration.ofHours(24));
    private static final int LONGEST_ADDRESS = 254;

    private final Drafts drafts;
    private final Forms forms;
    private final ResidentCodes codes;
    private final Notices notices;
    private final NoticeWording wording;
    private final RateLimits limits;
    private final Frames frames;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final OwnedDrafts owned;
    private final KeepOffers offers;

    LaterController(
            Drafts drafts,
            Forms forms,
            ResidentCodes codes,
            Notices notices,
            NoticeWording wording,
            RateLimits limits,
            Frames frames,
            Messages messages,
            TransactionTemplate transaction,
            OwnedDrafts owned,
            KeepOffers offers) {
        this.owned = owned;
        this.offers = offers;
        this.drafts = drafts;
        this.forms = forms;
        this.codes = codes;
        this.notices = notices;
        this.wording = wording;
        this.limits = limits;
        this.frames = frames;
        this.messages = messages;
        this.transaction = transaction;
    }

    @GetMapping("/apply/{draft}/later")
    ModelAndView show(Draft draft, HttpServletRequest request, Lang lang) {
        return page(draft, "", "", false, request, lang);
    }

    @PostMapping("/apply/{draft}/later")
    ModelAndView mail(
            Draft draft, @RequestParam(defaultValue = "") String email, HttpServletRequest request, Lang lang) {
        var to = email.strip();
        if (!Notices.isAddress(to)) {
            return page(draft, to, "applications.later.email.wrong", false, request, lang);
        }
        if (!limits.tryTake("mail-draft", draft.id().toString(), MAILS_OF_DRAFT)
                || !limits.tryTake("mail-address", request.getRemoteAddr(), MAILS_OF_ADDRESS)) {
            return page(draft, to, "applications.later.email.tooMany", false, request, lang);
        }
        var title = forms.version(draft.procedure(), draft.formVersion())
                .definition()
                .title();
        var worded = wording.of(
                NoticeKind.DRAFT_SAVED,
                lang,
                title.in(lang),
                JapaneseDates.date(draft.expiresAt(), lang),
                "/resume/" + draft.id());
        transaction.executeWithoutResult(_ -> {
            drafts.setEmail(draft.id(), to);
            notices.write(NoticeKind.DRAFT_SAVED, null, to, worded);
        });
        return page(draft, to, "", true, request, lang);
    }

    private ModelAndView page(
            Draft draft, String email, String errorKey, boolean sent, HttpServletRequest request, Lang lang) {
        var error = errorKey.isEmpty() ? null : messages.in(lang, errorKey);
        var frame = frames.resident(request, lang, messages.in(lang, "applications.later.title"))
                .withErrors(error != null);
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/resume/" + draft.id())
                .toUriString();
        var field = new TextField(
                "email",
                "email",
                frame.t("applications.later.email"),
                frame.t("applications.later.email.hint"),
                error,
                false,
                TextField.Kind.EMAIL,
                email,
                "email",
                null,
                LONGEST_ADDRESS);
        var page = new LaterPage(
                frame,
                error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("email", error))),
                sent ? Notice.success(frame.t("applications.later.sent"), email) : null,
                forms.version(draft.procedure(), draft.formVersion())
                        .definition()
                        .title()
                        .in(lang),
                link,
                codes.ofDraft(draft.id()),
                QrCode.of(link),
                JapaneseDates.date(draft.expiresAt(), lang),
                field,
                draft.path("/later"),
                draft.path(""),
                owned.isOwned(draft.id())
                        ? Optional.empty()
                        : offers.ofDraft(draft.id(), draft.procedure(), draft.formVersion(), lang));
        return new ModelAndView(
                "applications/drafts/later",
                Map.of("page", page),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
