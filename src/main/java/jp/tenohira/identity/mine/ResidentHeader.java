package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.ResidentPaths;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.ui.AccountLinks;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to one's own page, or to signing in and back to the page one is on; nothing where the city has no provider. */
@Component
class ResidentHeader implements AccountLinks {

    private final Providers providers;
    private final Messages messages;

    ResidentHeader(Providers providers, Messages messages) {
        this.providers = providers;
        this.messages = messages;
    }

    @Override
    public List<Link> of(HttpServletRequest request, Lang lang) {
        if (CurrentMunicipality.find().isEmpty() || providers.offered().isEmpty()) {
            return List.of();
        }
        if (request.getRequestedSessionId() != null && request.isUserInRole(Resident.ROLE)) {
            return List.of(
                    new Link(messages.in(lang, "resident.home"), ResidentPaths.HOME),
                    new Link(messages.in(lang, "resident.signOut.link"), "/my/sign-out"));
        }
        var address = UriComponentsBuilder.fromPath(ResidentPaths.SIGN_IN);
        var back = HttpMethod.GET.matches(request.getMethod())
                ? ResidentPaths.returning(request.getRequestURI())
                : java.util.Optional.<String>empty();
        back.ifPresent(_ -> address.queryParam("return", "{path}"));
        var href = address.encode().buildAndExpand(back.orElse("")).toUriString();
        return List.of(new Link(messages.in(lang, "resident.signIn.link"), href));
    }
}
