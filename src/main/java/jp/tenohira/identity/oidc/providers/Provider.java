package jp.tenohira.identity.oidc.providers;

import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * A provider whose settings are complete.
 *
 * @param assertionKey signs client assertions (private_key_jwt); empty where a client secret is shared
 */
public record Provider(ProviderSettings settings, Text name, Optional<JWK> assertionKey) {

    public String id() {
        return settings.id();
    }

    boolean serves(String municipality) {
        return settings.municipality() == null || settings.municipality().equals(municipality);
    }
}
