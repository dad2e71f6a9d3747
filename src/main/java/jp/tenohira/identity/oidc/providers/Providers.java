package jp.tenohira.identity.oidc.providers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The providers of the current municipality. A provider that is discovered is asked for its endpoints at the first
 * sign-in, not at the start: a provider that is down keeps no city hall closed.
 */
@Component
public class Providers implements ClientRegistrationRepository {

    /** Followed by a provider's id: where the provider leads back to. */
    public static final String BACK = "/my/sign-in/back";

    private final List<Provider> all;
    private final Environment environment;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(SignInSettings settings, Environment environment) {
        this.all = SettingsReader.read(settings.oidc());
        this.environment = environment;
    }

    public List<Provider> offered() {
        var city = CurrentMunicipality.get().code();
        return all.stream().filter(provider -> provider.serves(city)).toList();
    }

    public Optional<Provider> find(String id) {
        return offered().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).map(this::registration).orElse(null);
    }

    /** What the protocol needs to know; asks the provider when it must be discovered and was not yet. */
    public ClientRegistration registration(Provider provider) {
        var key = CurrentMunicipality.get().code() + "/" + provider.id();
        var found = known.get(key);
        if (found != null) {
            return found;
        }
        var made = make(provider);
        known.put(key, made);
        return made;
    }

    private ClientRegistration make(Provider provider) {
        var of = provider.settings();
        var builder = of.discovers()
                ? ClientRegistrations.fromOidcIssuerLocation(String.valueOf(of.issuer()))
                        .registrationId(of.id())
                : ClientRegistration.withRegistrationId(of.id())
                        .issuerUri(of.issuer())
                        .authorizationUri(of.authorizationUri())
                        .tokenUri(requireNonNull(of.tokenUri()))
                        .userInfoUri(of.userInfoUri())
                        .jwkSetUri(of.jwkSetUri());
        return builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(requireNonNull(of.clientId()))
                .clientSecret(of.clientSecret())
                .clientAuthenticationMethod(method(provider))
                .clientName(of.id())
                .userNameAttributeName("sub")
                .scope(of.scopes().isEmpty() ? List.of("openid", "profile", "address") : of.scopes())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(base() + BACK + "/{registrationId}")
                .build();
    }

    private static ClientAuthenticationMethod method(Provider provider) {
        if (provider.assertionKey().isPresent()) {
            return ClientAuthenticationMethod.PRIVATE_KEY_JWT;
        }
        return provider.settings().clientSecret() == null
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }

    /** Where a resident signs out at the provider itself; empty when it offers no such page. */
    public Optional<String> endSession(Provider provider) {
        var own = Optional.ofNullable(provider.settings().endSessionUri());
        return own.or(() -> Optional.ofNullable(registration(provider)
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(String::valueOf));
    }

    /** The city hall's own address where it is configured; a provider accepts no other than those registered with it. */
    private String base() {
        var everywhere = environment.getProperty("tenohira.public-url", "{baseUrl}");
        var base = environment.getProperty(
                "tenohira.public-urls." + CurrentMunicipality.get().code(), everywhere);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
