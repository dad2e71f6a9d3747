package jp.tenohira.identity.oidc;

import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.SignedInResident;
import jp.tenohira.ui.Messages;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the resident from the security context that the residents' filter chain bound. */
@Component
class SessionResident implements SignedInResident {

    private final Providers providers;

    private final Messages messages;

    SessionResident(Providers providers, Messages messages) {
        this.providers = providers;
        this.messages = messages;
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

    @Override
    public String providerName(String id, Lang lang) {
        return providers
                .find(id)
                .map(provider -> provider.name().in(lang))
                .orElseGet(() -> messages.in(lang, "resident.source.former"));
    }
}
