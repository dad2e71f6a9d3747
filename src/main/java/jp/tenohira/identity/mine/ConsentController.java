package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.Offered;
import jp.tenohira.identity.oidc.ResidentPaths;
import jp.tenohira.identity.oidc.ResidentUser;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once, after the first sign-in, whether what the provider told may be kept. Without a yes nothing is. */
@Controller
class ConsentController {

    private final Profiles profiles;
    private final ProfileWords words;
    private final Frames frames;
    private final Messages messages;

    ConsentController(Profiles profiles, ProfileWords words, Frames frames, Messages messages) {
        this.profiles = profiles;
        this.words = words;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(ResidentPaths.CONSENT)
    ModelAndView ask(HttpServletRequest request, Lang lang, @AuthenticationPrincipal ResidentUser user) {
        var offered = offered(request);
        if (offered.isEmpty()) {
            return new ModelAndView("redirect:" + ResidentPaths.HOME);
        }
        var rows = offered.get().values().entrySet().stream()
                .map(entry -> new SummaryList.Row(
                        words.label(entry.getKey(), lang), words.shown(entry.getKey(), entry.getValue(), lang)))
                .toList();
        var page = new ConfirmPage(
                frames.resident(request, lang, messages.in(lang, "resident.consent.title")),
                Notice.info("", messages.in(lang, "resident.consent.text", words.provider(user.provider(), lang))),
                new SummaryList(rows),
                ResidentPaths.CONSENT,
                Button.primary(messages.in(lang, "resident.consent.yes")).sending("keep", "yes"),
                Button.secondary(messages.in(lang, "resident.consent.no")).sending("keep", "no"));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(ResidentPaths.CONSENT)
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal ResidentUser user,
            @RequestParam(defaultValue = "") String keep) {
        var offered = offered(request);
        if (offered.isEmpty()) {
            return "redirect:" + ResidentPaths.HOME;
        }
        if (keep.equals("yes")) {
            profiles.consent(user.resident(), user.provider(), offered.get().values());
        } else {
            profiles.decline(user.resident());
        }
        request.getSession().removeAttribute(Offered.IN_SESSION);
        return "redirect:" + offered.get().wanted();
    }

    private static Optional<Offered> offered(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map((HttpSession session) -> session.getAttribute(Offered.IN_SESSION))
                .map(Offered.class::cast);
    }
}
