package jp.tenohira.identity.oidc;

import java.time.Clock;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.access.ResidentFilters;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.residents.Residents;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Adds the sign-in of residents to the chain of their pages. */
@Component
class ResidentSecurity implements ResidentFilters {

    private final Providers providers;
    private final SignInRequests requests;
    private final TokenRequests tokens;
    private final ResidentUsers users;
    private final ResidentSignIn outcome;
    private final Residents residents;
    private final RateLimits limits;
    private final Clock clock;

    ResidentSecurity(
            Providers providers,
            SignInRequests requests,
            TokenRequests tokens,
            ResidentUsers users,
            ResidentSignIn outcome,
            Residents residents,
            RateLimits limits,
            Clock clock) {
        this.providers = providers;
        this.requests = requests;
        this.tokens = tokens;
        this.users = users;
        this.outcome = outcome;
        this.residents = residents;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(providers)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .loginPage(ResidentPaths.SIGN_IN)
                        .authorizationEndpoint(begin ->
                                begin.authorizationRequestResolver(requests).authorizationRequestRepository(requests))
                        .redirectionEndpoint(back -> back.baseUri(Providers.BACK + "/*"))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(info -> info.oidcUserService(users))
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .addFilterBefore(new SignInStart(providers, limits), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new ResidentGuard(residents, clock), AnonymousAuthenticationFilter.class);
    }
}
