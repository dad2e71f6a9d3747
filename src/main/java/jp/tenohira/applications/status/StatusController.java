package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.drafts.MendingStart;
import jp.tenohira.applications.receipts.CaseAccess;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The resident's pages of a case. */
@Controller
class StatusController {

    private final Door door;
    private final Casefiles casefiles;
    private final CaseAccess access;
    private final MendingStart mending;
    private final StatusPages pages;

    StatusController(Door door, Casefiles casefiles, CaseAccess access, MendingStart mending, StatusPages pages) {
        this.door = door;
        this.casefiles = casefiles;
        this.access = access;
        this.mending = mending;
        this.pages = pages;
    }

    @GetMapping("/status")
    ModelAndView ask(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Lang lang) {
        return pages.ask(request, lang, number, "", HttpStatus.OK);
    }

    @PostMapping("/status")
    ModelAndView open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        return switch (door.byCode(number, code, request)) {
            case Outcome.Accepted<Casefile, Door.Closed>(var casefile) -> {
                access.grant(casefile.receipt(), request, response);
                yield to("/status/" + casefile.receipt());
            }
            case Outcome.Refused<Casefile, Door.Closed>(var why) ->
                switch (why) {
                    case WRONG ->
                        pages.ask(request, lang, number, "applications.status.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
                    case TOO_MANY ->
                        pages.ask(request, lang, number, "applications.status.tooMany", HttpStatus.TOO_MANY_REQUESTS);
                };
        };
    }

    @GetMapping("/status/{number}")
    ModelAndView show(@PathVariable String number, HttpServletRequest request, Lang lang) {
        return door.byCookie(number, request)
                .map(casefile -> pages.status(request, lang, casefile, "", "", HttpStatus.OK))
                .orElseGet(() -> askAgain(number));
    }

    @PostMapping("/status/{number}/messages")
    ModelAndView reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            Lang lang) {
        var casefile = door.byCookie(number, request);
        if (casefile.isEmpty()) {
            return pages.ask(request, lang, number, "applications.status.again", HttpStatus.UNAUTHORIZED);
        }
        var text =
                body.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        if (text.isEmpty() || text.length() > CaseMessage.LONGEST) {
            return pages.status(
                    request,
                    lang,
                    casefile.get(),
                    body,
                    "applications.status.reply.wrong",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        casefiles.addMessage(casefile.get().id(), Actor.RESIDENT, text);
        return to("/status/" + casefile.get().receipt() + "#messages");
    }

    @PostMapping("/status/{number}/mend")
    ModelAndView mend(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        return door.byCookie(number, request)
                .map(casefile -> to(
                        casefile.state() == CaseState.SENT_BACK
                                ? mending.begin(casefile, request, response)
                                : "/status/" + casefile.receipt()))
                .orElseGet(() -> askAgain(number));
    }

    static ModelAndView askAgain(String number) {
        var known = ReceiptNumber.parse(number);
        return to("/status" + known.map(receipt -> "?number=" + receipt).orElse(""));
    }

    static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
