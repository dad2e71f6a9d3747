package jp.tenohira.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.identity.oidc.providers.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The requests to authenticate that are under way. State, nonce and code verifier stay in the browser's session here, and
 * with them the page that was wanted: it never travels through the provider, where it could be exchanged.
 */
@Component
class SignInRequests
        implements OAuth2AuthorizationRequestResolver, AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Request attribute: where to go after this answer of the provider. */
    static final String RETURN = SignInRequests.class.getName() + ".return";

    private final HttpSessionOAuth2AuthorizationRequestRepository kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final Providers providers;

    SignInRequests(Providers providers) {
        this.providers = providers;
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(providers, ResidentPaths.WITH);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var path = request.getRequestURI();
        var id = path.startsWith(ResidentPaths.WITH + "/") ? path.substring(ResidentPaths.WITH.length() + 1) : "";
        return providers.find(id).isPresent() ? completed(request, standard.resolve(request), id) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return completed(request, standard.resolve(request, id), id);
    }

    private @Nullable OAuth2AuthorizationRequest completed(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest made, String id) {
        if (made == null) {
            return null;
        }
        var builder = OAuth2AuthorizationRequest.from(made);
        ResidentPaths.returning(request.getParameter("return"))
                .ifPresent(path -> builder.attributes(attributes -> attributes.put(RETURN, path)));
        providers
                .find(id)
                .map(provider -> provider.settings().acrValues())
                .filter(values -> !values.isEmpty())
                .ifPresent(values ->
                        builder.additionalParameters(more -> more.put("acr_values", String.join(" ", values))));
        return builder.build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest wanted, HttpServletRequest request, HttpServletResponse response) {
        kept.saveAuthorizationRequest(wanted, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var was = kept.removeAuthorizationRequest(request, response);
        if (was != null && was.getAttribute(RETURN) instanceof String path) {
            request.setAttribute(RETURN, path);
        }
        return was;
    }
}
