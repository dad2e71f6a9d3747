package jp.tenohira.identity.oidc;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the provider's answer leads: to the page that was wanted, first to the question what may be kept, or back with a reason. */
@Component
class ResidentSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ResidentSignIn.class);

    private final Residents residents;
    private final Profiles profiles;

    ResidentSignIn(Residents residents, Profiles profiles) {
        this.residents = residents;
        this.profiles = profiles;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (ResidentUser) requireNonNull(authentication.getPrincipal());
        var wanted = request.getAttribute(SignInRequests.RETURN) instanceof String path ? path : ResidentPaths.HOME;
        response.sendRedirect(next(request, user, wanted));
    }

    private String next(HttpServletRequest request, ResidentUser user, String wanted) {
        var account = residents.find(user.resident().id()).orElseThrow();
        if (account.consentedAt().isPresent()) {
            profiles.refresh(user.resident(), account.provider(), user.received());
            return wanted;
        }
        if (account.declinedAt().isPresent() || user.received().isEmpty()) {
            return wanted;
        }
        request.getSession().setAttribute(Offered.IN_SESSION, new Offered(new EnumMap<>(user.received()), wanted));
        return ResidentPaths.CONSENT;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var code = why instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        LOG.info("A resident's sign-in ended with {}", code.replaceAll("[^a-z_]", ""));
        var address = UriComponentsBuilder.fromPath(ResidentPaths.SIGN_IN)
                .queryParam("reason", code.equals("access_denied") ? "cancelled" : "failed");
        if (request.getAttribute(SignInRequests.RETURN) instanceof String path) {
            address.queryParam("return", "{path}");
            response.sendRedirect(address.encode().buildAndExpand(path).toUriString());
            return;
        }
        response.sendRedirect(address.encode().toUriString());
    }
}
