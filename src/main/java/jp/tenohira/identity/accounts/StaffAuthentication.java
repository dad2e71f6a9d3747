package jp.tenohira.identity.accounts;

import java.time.Instant;
import java.util.List;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in member of staff, as the session keeps it. Its name is the account's id, so no log shows a person. */
public final class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** How the person showed who they are. */
    public enum Method {
        PASSWORD,
        PASSKEY
    }

    private final Staff staff;
    private final Method method;
    private final Instant signedInAt;

    public StaffAuthentication(Staff staff, Method method, Instant signedInAt) {
        super(List.of(new SimpleGrantedAuthority(staff.role().authority())));
        this.staff = staff;
        this.method = method;
        this.signedInAt = signedInAt;
        setAuthenticated(true);
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Method method() {
        return method;
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return staff.id().toString();
    }
}
