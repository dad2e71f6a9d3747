package jp.tenohira.identity.passkeys;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.access.PageFilters;
import jp.tenohira.identity.access.SignInOutcome;
import jp.tenohira.identity.accounts.StaffAuthentication;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Security's WebAuthn filters at addresses of our own. All but the sign-in stand behind the rules of the URLs,
 * so registering needs a signed-in member of staff; {@code passkeys.js} is the other end.
 */
@Component
class PasskeyFilters implements PageFilters {

    private static final String SIGN_IN = "/staff/sign-in/passkey";
    private static final String REGISTER = "/staff/passkeys/register";

    private final RelyingParty relyingParty;
    private final UserCredentialRepository credentials;
    private final PasskeySignIn signIn;
    private final SignInOutcome outcome;
    private final CsrfTokenRepository csrfTokens;
    private final RateLimits limits;
    private final JsonMapper json;

    PasskeyFilters(
            RelyingParty relyingParty,
            UserCredentialRepository credentials,
            PasskeySignIn signIn,
            SignInOutcome outcome,
            CsrfTokenRepository csrfTokens,
            RateLimits limits,
            JsonMapper json) {
        this.relyingParty = relyingParty;
        this.credentials = credentials;
        this.signIn = signIn;
        this.outcome = outcome;
        this.csrfTokens = csrfTokens;
        this.limits = limits;
        this.json = json;
    }

    @Override
    public void addTo(HttpSecurity http) {
        var options = new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        options.setRequestMatcher(pathPattern(HttpMethod.POST, SIGN_IN + "/options"));
        var creation = new PublicKeyCredentialCreationOptionsFilter(relyingParty);
        creation.setRequestMatcher(pathPattern(HttpMethod.POST, REGISTER + "/options"));
        var registration = new WebAuthnRegistrationFilter(credentials, relyingParty);
        registration.setRegisterCredentialMatcher(pathPattern(HttpMethod.POST, REGISTER));
        registration.setRemoveCredentialMatcher(_ -> false); // removal is a page of ours, with a confirmation
        http.addFilterBefore(signInFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new PasskeyTries(limits, SIGN_IN), AuthorizationFilter.class)
                .addFilterAfter(options, PasskeyTries.class)
                .addFilterAfter(creation, AuthorizationFilter.class)
                .addFilterAfter(registration, AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter signInFilter() {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(pathPattern(HttpMethod.POST, SIGN_IN));
        filter.setAuthenticationManager(new ProviderManager(signIn));
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
        filter.setAuthenticationSuccessHandler((request, response, authentication) -> answer(
                response, HttpServletResponse.SC_OK, Map.of("page", outcome.signedIn(request, (StaffAuthentication)
                        authentication))));
        filter.setAuthenticationFailureHandler(
                (_, response, _) -> answer(response, HttpServletResponse.SC_UNAUTHORIZED, Map.of()));
        return filter;
    }

    private void answer(HttpServletResponse response, int status, Map<String, String> body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }
}
