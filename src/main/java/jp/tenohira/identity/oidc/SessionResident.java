package jp.tenohira.identity.oidc;

import java.util.Optional;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.SignedInResident;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the resident from the security context that the residents' filter chain bound. */
@Component
class SessionResident implements SignedInResident {

    private final Providers providers;

    SessionResident(Providers providers) {
        this.providers = providers;
    }

    @Override
    public Optional<Resident> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ResidentUser user
                ? Optional.of(user.resident())
                : Optional.empty();
    }

    @Override
    public boolean offered() {
        return !providers.offered().isEmpty();
    }
}
