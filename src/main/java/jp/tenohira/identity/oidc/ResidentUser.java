package jp.tenohira.identity.oidc;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.Resident;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A signed-in resident, as the session keeps it: the account's id, and the ID token that signs out at the provider. Its
 * name is the account's id, so no log shows a person.
 */
public final class ResidentUser implements OidcUser, Serializable {

    private static final long serialVersionUID = 1L;

    private final Resident resident;
    private final OidcIdToken idToken;
    private final String provider;
    private final Instant signedInAt;

    /** What the provider said of them; there while signing in, and never kept with the session. */
    private final transient Map<ProfileField, String> received;

    ResidentUser(
            Resident resident,
            String provider,
            OidcIdToken idToken,
            Instant signedInAt,
            Map<ProfileField, String> received) {
        this.resident = resident;
        this.idToken = new OidcIdToken(
                idToken.getTokenValue(),
                idToken.getIssuedAt(),
                idToken.getExpiresAt(),
                Map.of("sub", idToken.getSubject()));
        this.provider = provider;
        this.signedInAt = signedInAt;
        this.received = Map.copyOf(received);
    }

    public Resident resident() {
        return resident;
    }

    /** The id of the provider that vouched for them. */
    public String provider() {
        return provider;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    Map<ProfileField, String> received() {
        return received;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(Map.of("sub", idToken.getSubject()));
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + Resident.ROLE));
    }

    @Override
    public String getName() {
        return resident.id().toString();
    }
}
