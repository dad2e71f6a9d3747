package jp.tenohira.identity.passkeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The city hall as authenticators see it. Each municipality may have its own host name, so the relying party is the one
 * of the request unless {@code tenohira.passkeys} fixes it. A passkey stands for knowledge and possession at once:
 * user verification is always required.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {

    private static final int MOST_HOSTS = 2_000;

    private record Identity(String id, Set<String> origins, String cityName) {}

    private final PublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository credentials;
    private final StaffAccounts accounts;
    private final AuditTrail audit;
    private final String fixedId;
    private final Set<String> fixedOrigins;
    private final Cache<Identity, WebAuthnRelyingPartyOperations> parties =
            Caffeine.newBuilder().maximumSize(MOST_HOSTS).build();

    RelyingParty(
            PublicKeyCredentialUserEntityRepository users,
            UserCredentialRepository credentials,
            StaffAccounts accounts,
            AuditTrail audit,
            @Value("${tenohira.passkeys.relying-party:}") String fixedId,
            @Value("${tenohira.passkeys.origins:}") List<String> fixedOrigins) {
        this.users = users;
        this.credentials = credentials;
        this.accounts = accounts;
        this.audit = audit;
        this.fixedId = fixedId;
        this.fixedOrigins = Set.copyOf(fixedOrigins);
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return ofThisRequest().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var registered = ofThisRequest().registerCredential(request);
        accounts.find(PasskeyTable.staffOf(registered.getUserEntityUserId()))
                .map(Account::staff)
                .ifPresent(
                        staff -> audit.record(staff, "passkey.added", staff.id().toString(), Map.of()));
        return registered;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return ofThisRequest().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return ofThisRequest().authenticate(request);
    }

    private WebAuthnRelyingPartyOperations ofThisRequest() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return parties.get(identity(attributes.getRequest()), this::party);
    }

    private Identity identity(HttpServletRequest request) {
        var name = CurrentMunicipality.get().name().in(Lang.JA);
        var id = fixedId.isBlank() ? request.getServerName() : fixedId;
        return new Identity(id, fixedOrigins.isEmpty() ? Set.of(origin(request)) : fixedOrigins, name);
    }

    private static String origin(HttpServletRequest request) {
        var usual = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }

    private WebAuthnRelyingPartyOperations party(Identity identity) {
        var entity = PublicKeyCredentialRpEntity.builder()
                .id(identity.id())
                .name(identity.cityName())
                .build();
        var party = new Webauthn4JRelyingPartyOperations(users, credentials, entity, identity.origins());
        party.setCustomizeCreationOptions(options -> options.attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }
}
