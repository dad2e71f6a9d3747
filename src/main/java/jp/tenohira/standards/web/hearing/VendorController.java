package jp.tenohira.standards.web.hearing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.standards.Hearing;
import jp.tenohira.standards.Hearings;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.standards.pages.StandardsPage.Part;
import jp.tenohira.standards.web.StandardsDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one hearing that a limited link opens, without an account. A link that was never made, that has expired or that was revoked gets the
 * same answer. The secret stands in the path only: the request log writes the pattern of an address, never the address.
 */
@Controller
class VendorController {

    static final String PATH = "/vendor/hearings";

    private static final String ONE = PATH + "/{secret:[A-Za-z0-9_-]{20,80}}";
    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit(120, Duration.ofHours(1));
    private static final RateLimits.Limit OF_LINK = new RateLimits.Limit(60, Duration.ofHours(1));

    private final Hearings hearings;
    private final RateLimits limits;
    private final StandardsDesk desk;

    VendorController(Hearings hearings, RateLimits limits, StandardsDesk desk) {
        this.hearings = hearings;
        this.limits = limits;
        this.desk = desk;
    }

    @GetMapping(ONE)
    ModelAndView show(
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String done) {
        keepSecret(response);
        return switch (opened(request, secret)) {
            case Opened.Sheet(var hearing) ->
                page(request, lang, secret, hearing, sent(hearing), Map.of(), done.equals("sent"));
            case Opened.Closed(var status, var message) -> closed(request, lang, status, message);
        };
    }

    @PostMapping(ONE)
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            @PathVariable String secret,
            @RequestParam Map<String, String> asked) {
        keepSecret(response);
        return switch (opened(request, secret)) {
            case Opened.Sheet(var hearing) -> answered(request, lang, secret, hearing, HearingForm.of(asked));
            case Opened.Closed(var status, var message) -> closed(request, lang, status, message);
        };
    }

    private ModelAndView answered(
            HttpServletRequest request, Lang lang, String secret, Hearing hearing, HearingForm form) {
        return switch (hearings.answerByLink(secret, form.by(), form.answers())) {
            case Outcome.Accepted<Hearing.Answers, StandardsRefused> _ ->
                new ModelAndView("redirect:" + PATH + "/" + secret + "?done=sent");
            case Outcome.Refused<Hearing.Answers, StandardsRefused>(var why) ->
                page(request, lang, secret, hearing, form, desk.refusal(lang, why, "by"), false);
        };
    }

    /** What a secret leads to. */
    private sealed interface Opened {

        record Sheet(Hearing hearing) implements Opened {}

        record Closed(HttpStatus status, String message) implements Opened {}
    }

    /** A link in force is used only so often; whoever asks for others is counted by address. */
    private Opened opened(HttpServletRequest request, String secret) {
        var hearing = hearings.byLink(secret);
        var allowed = hearing.isPresent()
                ? limits.tryTake("vendor-link", secret, OF_LINK)
                : limits.tryTake("vendor-address", request.getRemoteAddr(), OF_ADDRESS);
        if (!allowed) {
            return new Opened.Closed(HttpStatus.TOO_MANY_REQUESTS, "vendor.tooMany");
        }
        return hearing.<Opened>map(Opened.Sheet::new)
                .orElseGet(() -> new Opened.Closed(HttpStatus.NOT_FOUND, "vendor.closed"));
    }

    /** No page that is opened from here is told the address. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private HearingForm sent(Hearing hearing) {
        return Optional.of(hearings.answers(hearing.id()))
                .filter(all -> !all.isEmpty())
                .map(all -> new HearingForm(all.getFirst().by(), all.getFirst().texts()))
                .orElse(new HearingForm("", Map.of()));
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            String secret,
            Hearing hearing,
            HearingForm form,
            Map<String, String> problems,
            boolean done) {
        var title = desk.text(lang, "vendor.title", hearing.system().label().in(lang), hearing.vendor());
        var parts = List.<Part>of(
                new StandardsPage.Paragraph(desk.text(lang, "vendor.lead")),
                new StandardsPage.Form(
                        PATH + "/" + secret,
                        0,
                        false,
                        form.fields(desk, lang, problems),
                        List.of(Button.primary(desk.text(lang, "vendor.send")))));
        var page = new StandardsPage(
                desk.frame(request, lang, (String) null, title).withErrors(!problems.isEmpty()),
                null,
                null,
                StandardsDesk.problems(problems),
                done ? List.of(Notice.success("", desk.text(lang, "vendor.sent"))) : List.of(),
                parts);
        return StandardsDesk.view(page, !problems.isEmpty());
    }

    private ModelAndView closed(HttpServletRequest request, Lang lang, HttpStatus status, String message) {
        var page = new StandardsPage(
                desk.frame(request, lang, (String) null, desk.text(lang, "vendor.closed.title")),
                null,
                null,
                List.of(),
                List.of(Notice.warning("", desk.text(lang, message))),
                List.of());
        var view = StandardsDesk.view(page, false);
        view.setStatus(status);
        return view;
    }
}
