package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.ResidentPaths;
import jp.tenohira.identity.oidc.ResidentUser;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.pages.ConfirmPage;
import jp.tenohira.identity.residents.ResidentSignedOut;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs a resident out here and, where the provider offers it, there too (OpenID Connect RP-Initiated Logout 1.0): on a
 * shared computer the next person would otherwise be signed in by one press.
 */
@Controller
class SignOutController {

    private static final String PATH = "/my/sign-out";
    private static final String POLICY = "Content-Security-Policy";

    private final Providers providers;
    private final Frames frames;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    SignOutController(Providers providers, Frames frames, Messages messages, ApplicationEventPublisher events) {
        this.events = events;
        this.providers = providers;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            @AuthenticationPrincipal ResidentUser user) {
        // The answer to this form leads to the provider, which browsers count as part of the form's target.
        endSession(user).map(SignOutController::origin).ifPresent(origin -> allow(response, origin));
        var page = new ConfirmPage(
                frames.resident(request, lang, messages.in(lang, "resident.signOut.title")),
                Notice.info("", messages.in(lang, "resident.signOut.text")),
                new SummaryList(List.of()),
                PATH,
                Button.primary(messages.in(lang, "resident.signOut.do")),
                Button.secondary(messages.in(lang, "identity.cancel")).to(ResidentPaths.HOME));
        return new ModelAndView("identity/confirm", "page", page);
    }

    @PostMapping(PATH)
    String signOut(HttpServletRequest request, @AuthenticationPrincipal ResidentUser user) {
        events.publishEvent(new ResidentSignedOut(user.resident().id()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        var home = ResidentPaths.SIGN_IN + "?reason=signed-out";
        return "redirect:"
                + endSession(user).map(address -> leaving(address, user, home)).orElse(home);
    }

    private Optional<String> endSession(ResidentUser user) {
        return providers.find(user.provider()).flatMap(providers::endSession);
    }

    private static String leaving(String address, ResidentUser user, String home) {
        var back = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + home;
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("id_token_hint", "{hint}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(user.getIdToken().getTokenValue(), back)
                .toUriString();
    }

    private static void allow(HttpServletResponse response, String origin) {
        var policy = String.valueOf(response.getHeader(POLICY));
        response.setHeader(POLICY, policy.replace("form-action 'self'", "form-action 'self' " + origin));
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
