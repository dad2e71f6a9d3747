package jp.tenohira.identity.oidc.providers;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/** Makes providers of their settings, or says what is missing and where. */
final class SettingsReader {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SettingsReader() {}

    static List<Provider> read(List<ProviderSettings> written) {
        var ids = new HashSet<String>();
        return written.stream()
                .map(SettingsReader::complete)
                .peek(provider -> check(
                        ids.add(provider.id()),
                        provider.settings(),
                        "id",
                        "is used twice; every provider needs its own"))
                .toList();
    }

    private static Provider complete(ProviderSettings written) {
        var id = String.valueOf(written.id());
        check(id.matches("[a-z0-9-]{1,40}"), written, "id", "must be small letters, digits and hyphens");
        var settings = written.preset() == null ? written : written.preset().fill(written);
        required(settings, "client-id", settings.clientId());
        safe(settings, "issuer", required(settings, "issuer", settings.issuer()));
        if (!settings.discovers()) {
            safe(settings, "authorization-uri", required(settings, "authorization-uri", settings.authorizationUri()));
            safe(settings, "token-uri", required(settings, "token-uri", settings.tokenUri()));
            safe(settings, "jwk-set-uri", required(settings, "jwk-set-uri", settings.jwkSetUri()));
        }
        if (settings.endSessionUri() != null) {
            safe(settings, "end-session-uri", settings.endSessionUri());
        }
        var secret = settings.clientSecret();
        check(
                secret == null || settings.privateKey() == null,
                settings,
                "client-secret",
                "and private-key are both given; choose one");
        var key = settings.privateKey() == null
                ? Optional.<JWK>empty()
                : Optional.of(ProviderKeys.read(Path.of(settings.privateKey())));
        var name = settings.name() == null ? id : settings.name();
        return new Provider(settings, Text.of(name, settings.nameEn() == null ? name : settings.nameEn()), key);
    }

    private static String required(ProviderSettings provider, String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(provider, what, "is missing");
        }
        return value;
    }

    /** Tokens travel over TLS; only a provider on this machine, for trying things out, may do without. */
    private static void safe(ProviderSettings provider, String what, String address) {
        var uri = URI.create(address);
        var local = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
        check("https".equals(uri.getScheme()) || local, provider, what, "must begin with https://, not " + address);
    }

    private static void check(boolean holds, ProviderSettings provider, String what, String why) {
        if (!holds) {
            throw wrong(provider, what, why);
        }
    }

    private static ProviderUnusable wrong(ProviderSettings provider, String what, String why) {
        return new ProviderUnusable("tenohira.residents.oidc, provider " + provider.id() + ": " + what + " " + why);
    }
}
