package jp.tenohira.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks login and password. Guessing is slowed down three ways: by account and address, by address (many accounts from
 * one place), and by account (one account from many places). A success counts as no try. The messages carry no
 * login name: they may be logged.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final String PURPOSE = "sign-in";
    private static final Limit OF_ACCOUNT_AND_ADDRESS = new Limit(5, Duration.ofMinutes(15));
    private static final Limit OF_ADDRESS = new Limit(200, Duration.ofMinutes(15));
    private static final Limit OF_ACCOUNT = new Limit(100, Duration.ofHours(1));

    private final StaffTable staff;
    private final RateLimits limits;
    private final Clock clock;

    PasswordSignIn(StaffTable staff, RateLimits limits, Clock clock) {
        this.staff = staff;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var login = request.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(request.getCredentials());
        var address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var both = login + "\n" + address;
        var mayTry = limits.tryTake(PURPOSE, both, OF_ACCOUNT_AND_ADDRESS)
                && limits.tryTake(PURPOSE + "-address", address, OF_ADDRESS)
                && limits.tryTake(PURPOSE + "-account", login, OF_ACCOUNT);
        if (!mayTry) {
            throw new LockedException("Too many tries to sign in");
        }
        var account = staff.authenticated(login, password)
                .orElseThrow(() -> new BadCredentialsException("No active account has this login and password"));
        limits.reset(PURPOSE, both, OF_ACCOUNT_AND_ADDRESS);
        limits.giveBack(PURPOSE + "-address", address, OF_ADDRESS);
        limits.giveBack(PURPOSE + "-account", login, OF_ACCOUNT);
        return new StaffAuthentication(account.staff(), StaffAuthentication.Method.PASSWORD, clock.instant());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
