package jp.tenohira.identity.oidc;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.identity.oidc.providers.Http;
import jp.tenohira.identity.oidc.providers.ProviderSettings.Signature;
import jp.tenohira.identity.oidc.providers.Providers;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks ID tokens: signed by a key of the provider with the one algorithm agreed on, exactly this issuer, made for us,
 * neither old nor from the future, and authenticated as strongly as the settings ask. The nonce is checked by Spring
 * Security, which kept it.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Providers providers;
    private final Clock clock;
    private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration, this::decoder);
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var provider = providers.find(registration.getRegistrationId()).orElseThrow();
        var signature =
                Optional.ofNullable(provider.settings().idTokenAlgorithm()).orElse(Signature.RS256);
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.valueOf(signature.name()))
                .restOperations(new RestTemplate(Http.requests()))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        var standard = new OidcIdTokenValidator(registration);
        standard.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                standard, new StrongEnough(provider.settings().acceptedAcr())));
        return decoder;
    }

    /** The word of the provider on how it authenticated (acr); a token that does not say is not strong enough. */
    private record StrongEnough(List<String> accepted) implements OAuth2TokenValidator<Jwt> {

        @Override
        public OAuth2TokenValidatorResult validate(Jwt token) {
            var acr = Optional.ofNullable(token.getClaimAsString("acr")).orElse("");
            var strong = accepted.isEmpty() || List.of(acr.split(" ")).stream().anyMatch(accepted::contains);
            return strong
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_id_token", "The acr is not accepted", null));
        }
    }
}
