package jp.tenohira.identity.oidc;

import com.nimbusds.jose.jwk.JWK;
import jp.tenohira.identity.oidc.providers.Http;
import jp.tenohira.identity.oidc.providers.Provider;
import jp.tenohira.identity.oidc.providers.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Turns a code into tokens, as the client that the provider knows: by a signed assertion (RFC 7523) or a secret. */
@Component
class TokenRequests implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final Providers providers;

    TokenRequests(Providers providers) {
        this.providers = providers;
        client.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(this::key));
        client.setRestClient(RestClient.builder()
                .requestFactory(Http.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        return client.getTokenResponse(request);
    }

    private @Nullable JWK key(ClientRegistration registration) {
        return providers
                .find(registration.getRegistrationId())
                .flatMap(Provider::assertionKey)
                .orElse(null);
    }
}
