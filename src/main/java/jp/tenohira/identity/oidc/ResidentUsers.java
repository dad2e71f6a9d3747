package jp.tenohira.identity.oidc;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashMap;
import jp.tenohira.identity.oidc.providers.Http;
import jp.tenohira.identity.residents.Residents;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Makes a resident of a checked ID token and of what the provider tells at its userinfo endpoint, when it has one. */
@Component
class ResidentUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService standard = new OidcUserService();
    private final Residents residents;
    private final Clock clock;

    ResidentUsers(Residents residents, Clock clock) {
        this.residents = residents;
        this.clock = clock;
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(new RestTemplate(Http.requests()));
        standard.setOauth2UserService(userInfo);
        standard.setRetrieveUserInfo(request -> !String.valueOf(request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri())
                .equals("null"));
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var told = standard.loadUser(request);
        var registration = request.getClientRegistration();
        var token = request.getIdToken();
        var account = residents.arrived(
                registration.getRegistrationId(),
                requireNonNull(registration.getProviderDetails().getIssuerUri()),
                requireNonNull(token.getSubject()));
        return new ResidentUser(
                account.resident(),
                account.provider(),
                token,
                clock.instant(),
                ReceivedValues.of(new HashMap<>(told.getClaims())));
    }
}
