package jp.tenohira.identity.passkeys;

import java.time.Clock;
import java.util.function.Supplier;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.identity.accounts.StaffAuthentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;

/** Checks the answer of an authenticator and turns it into the same sign-in a password gives. */
@Component
class PasskeySignIn implements AuthenticationProvider {

    private final RelyingParty relyingParty;
    private final StaffAccounts accounts;
    private final Clock clock;

    PasskeySignIn(RelyingParty relyingParty, StaffAccounts accounts, Clock clock) {
        this.relyingParty = relyingParty;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        var answer = ((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest();
        var account = accounts.find(PasskeyTable.staffOf(
                        verified(() -> relyingParty.authenticate(answer)).getId()))
                .filter(Account::active)
                .orElseThrow(() -> new BadCredentialsException("No active account has this passkey"));
        return new StaffAuthentication(account.staff(), StaffAuthentication.Method.PASSKEY, clock.instant());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(kind);
    }

    /** The library reports what does not verify by many kinds of exception; to the person it is one. */
    private static <T> T verified(Supplier<T> verification) {
        try {
            return verification.get();
        } catch (RuntimeException e) {
            throw new BadCredentialsException("The passkey could not be verified", e);
        }
    }
}
