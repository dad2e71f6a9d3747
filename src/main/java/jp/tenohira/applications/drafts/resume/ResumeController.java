package jp.tenohira.applications.drafts.resume;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.DraftCookie;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.ui.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Going on with a draft in another browser: the link leads here, and the code opens. */
@Controller
class ResumeController {

    static final Set<String> OWN_FIELDS = Set.of("code", "to", "_csrf");

    private static final RateLimits.Limit OF_DRAFT = new RateLimits.Limit(10, Duration.ofMinutes(30));
    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit(60, Duration.ofHours(1));

    private final Drafts drafts;
    private final ResidentCodes codes;
    private final RateLimits limits;
    private final ResumePages pages;
    private final Messages messages;

    ResumeController(Drafts drafts, ResidentCodes codes, RateLimits limits, ResumePages pages, Messages messages) {
        this.drafts = drafts;
        this.codes = codes;
        this.limits = limits;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/resume/{draft}")
    ModelAndView ask(@PathVariable UUID draft, HttpServletRequest request, Lang lang) {
        return pages.ask(request, lang, draft, "", Map.of(), "");
    }

    @PostMapping("/resume/{draft}")
    ModelAndView open(
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang) {
        var kept = new LinkedHashMap<String, List<String>>(posted);
        kept.keySet().removeAll(OWN_FIELDS);
        if (!limits.tryTake("resume-draft", draft.toString(), OF_DRAFT)
                || !limits.tryTake("resume-address", request.getRemoteAddr(), OF_ADDRESS)) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "applications.resume.tooMany", draft, to, kept, request, lang);
        }
        // The code is compared whether or not there is such a draft, so that both take the same time.
        var right = codes.opensDraft(draft, code);
        var found = drafts.find(draft);
        if (!right || found.isEmpty()) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT, "applications.resume.wrong", draft, to, kept, request, lang);
        }
        limits.reset("resume-draft", draft.toString(), OF_DRAFT);
        DraftCookie.set(draft, drafts.addKey(draft), request, response);
        return goOn(found.get(), to);
    }

    private ModelAndView refused(
            HttpStatus status,
            String message,
            UUID draft,
            String to,
            Map<String, List<String>> kept,
            HttpServletRequest request,
            Lang lang) {
        var page = pages.ask(request, lang, draft, to, kept, messages.in(lang, message));
        page.setStatus(status);
        return page;
    }

    /** To the page whose answers were held back, by the same method and with the same fields; else to where one left off. */
    private static ModelAndView goOn(Draft draft, String to) {
        var sends = to.matches("/apply/" + draft.id() + "/[a-z0-9/-]{1,120}");
        var view = new RedirectView(sends ? to : draft.path(""));
        view.setStatusCode(sends ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
