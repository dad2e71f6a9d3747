package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseEvent;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.Flag;
import jp.tenohira.applications.places.PlaceWords;
import jp.tenohira.applications.receipts.KeepOffers;
import jp.tenohira.applications.status.pages.AskPage;
import jp.tenohira.applications.status.pages.StatusPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the resident's pages of a case. */
@Component
class StatusPages {

    /** What happens inside the office and is not told before the decision is notified. */
    private static final Set<Step> OF_THE_OFFICE = EnumSet.of(Step.ASSIGN, Step.APPROVE, Step.STEP_BACK, Step.DECIDE);

    private final Casefiles casefiles;
    private final Forms forms;
    private final PlaceWords places;
    private final Frames frames;
    private final Messages texts;
    private final KeepOffers offers;
    private final StatusPapers papers;

    StatusPages(
            Casefiles casefiles,
            Forms forms,
            PlaceWords places,
            Frames frames,
            Messages texts,
            KeepOffers offers,
            StatusPapers papers) {
        this.offers = offers;
        this.casefiles = casefiles;
        this.forms = forms;
        this.places = places;
        this.frames = frames;
        this.texts = texts;
        this.papers = papers;
    }

    ModelAndView ask(HttpServletRequest request, Lang lang, String number, String errorKey, HttpStatus status) {
        var error = errorKey.isEmpty() ? null : texts.in(lang, errorKey);
        var frame = frames.resident(request, lang, texts.in(lang, "applications.status.title"))
                .withErrors(error != null);
        var typed = number.length() > 40 ? number.substring(0, 40) : number;
        var page = new AskPage(
                frame,
                error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("number", error))),
                List.of(
                        field(frame, "number", typed, error, TextField.Kind.TEXT, 40),
                        field(frame, "code", "", null, TextField.Kind.TEXT, 60)));
        return new ModelAndView("applications/status/ask", Map.of("page", page), status);
    }

    ModelAndView status(
            HttpServletRequest request,
            Lang lang,
            Casefile casefile,
            String typed,
            String errorKey,
            HttpStatus status) {
        return status(request, lang, casefile, typed, errorKey, null, status);
    }

    ModelAndView tooLateToWithdraw(HttpServletRequest request, Lang lang, Casefile casefile) {
        var notice = Notice.warning(
                texts.in(lang, "applications.withdraw.tooLate.title"),
                texts.in(lang, "applications.withdraw.tooLate.text"));
        return status(request, lang, casefile, "", "", notice, HttpStatus.CONFLICT);
    }

    private ModelAndView status(
            HttpServletRequest request,
            Lang lang,
            Casefile casefile,
            String typed,
            String errorKey,
            @Nullable Notice notice,
            HttpStatus status) {
        var error = errorKey.isEmpty() ? null : texts.in(lang, errorKey);
        var form = forms.version(casefile.procedure(), casefile.formVersion());
        var frame = frames.resident(request, lang, texts.in(lang, "applications.status.title"))
                .withErrors(error != null);
        var notified = casefile.state() == CaseState.NOTIFIED;
        var outcome = casefile.outcome();
        var page = new StatusPage(
                frame,
                error == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("body", error))),
                notice,
                "/status/" + casefile.receipt(),
                casefile.receipt().value(),
                form.definition().title().in(lang),
                new Tag(frame.t("applications.state." + casefile.state()), colour(casefile.state())),
                frame.t("applications.state." + casefile.state() + ".text"),
                notified && outcome != null ? frame.t("applications.outcome." + outcome) : null,
                notified ? "/status/" + casefile.receipt() + "/notice.pdf" : null,
                places.of(casefile.id(), lang).orElse(null),
                papers.certificates(frame, casefile),
                papers.fees(frame, casefile),
                papers.payment(frame, casefile),
                mends(casefile, form, lang),
                casefiles.events(casefile.id()).stream()
                        .filter(event -> !OF_THE_OFFICE.contains(event.step()))
                        .map(event -> happened(frame, event))
                        .toList(),
                casefiles.messages(casefile.id()).stream()
                        .map(message -> message(message, lang))
                        .toList(),
                field(frame, "body", typed, error, TextField.Kind.LONG, CaseMessage.LONGEST),
                CaseLife.steps(casefile.state(), Party.RESIDENT).contains(Step.WITHDRAW),
                offers.ofCase(casefile, lang));
        return new ModelAndView("applications/status/status", Map.of("page", page), status);
    }

    private List<StatusPage.Mend> mends(Casefile casefile, Form form, Lang lang) {
        var flags = casefiles.flags(casefile);
        if (flags.isEmpty()) {
            return List.of();
        }
        var answers = Answers.fromJson(casefiles.currentVersion(casefile).answers());
        var sections = form.show(answers, lang);
        return flags.stream()
                .map(flag ->
                        new StatusPage.Mend(label(flag, sections), flag.reason().in(lang)))
                .toList();
    }

    private static String label(Flag flag, List<jp.tenohira.procedures.forms.ShownSection> sections) {
        var path = AnswerPath.parse(flag.path());
        for (var section : sections) {
            for (var line : section.lines()) {
                if (line.path().holds(path) || path.holds(line.path())) {
                    return section.caption().map(caption -> caption + " ").orElse("") + line.label();
                }
            }
        }
        return flag.path();
    }

    private static StatusPage.Happened happened(Frame frame, CaseEvent event) {
        var reason = event.step() == Step.SEND_BACK && event.reason() != null ? event.reason() : "";
        // The usual words have their translations, those that staff typed are shown as typed.
        var usual = Text.plain(reason);
        var shown = usual.has(frame.lang()) ? usual.in(frame.lang()) : reason;
        return new StatusPage.Happened(
                JapaneseDates.dateTime(event.at(), frame.lang()),
                frame.t("applications.happened." + event.step()),
                shown);
    }

    private static StatusPage.Message message(CaseMessage message, Lang lang) {
        return new StatusPage.Message(
                JapaneseDates.dateTime(message.at(), lang),
                message.direction() == CaseMessage.Direction.FROM_CITY,
                message.body());
    }

    private static Tag.Colour colour(CaseState state) {
        return switch (state) {
            case SUBMITTED, RESUBMITTED, UNDER_REVIEW, DECIDED -> Tag.Colour.BLUE;
            case SENT_BACK -> Tag.Colour.ORANGE;
            case NOTIFIED -> Tag.Colour.GREEN;
            case WITHDRAWN -> Tag.Colour.GRAY;
        };
    }

    private static TextField field(
            Frame frame, String name, String value, @Nullable String error, TextField.Kind kind, int longest) {
        return new TextField(
                name,
                name,
                frame.t("applications.status." + name),
                frame.t("applications.status." + name + ".hint"),
                error,
                !name.equals("body"),
                kind,
                value,
                "off",
                null,
                longest);
    }
}
