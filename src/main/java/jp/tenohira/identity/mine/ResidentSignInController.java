package jp.tenohira.identity.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.ResidentPaths;
import jp.tenohira.identity.oidc.providers.Provider;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.pages.ResidentSignInPage;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which a resident chooses a provider. Where the city has none, there is no such page. */
@Controller
class ResidentSignInController {

    private final Providers providers;
    private final Frames frames;
    private final Messages messages;

    ResidentSignInController(Providers providers, Frames frames, Messages messages) {
        this.providers = providers;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(ResidentPaths.SIGN_IN)
    ModelAndView choose(
            HttpServletRequest request,
            Lang lang,
            Optional<Resident> resident,
            @RequestParam(defaultValue = "") String reason) {
        var offered = providers.offered();
        if (offered.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var wanted = ResidentPaths.returning(request.getParameter("return"));
        if (resident.isPresent()) {
            return new ModelAndView("redirect:" + wanted.orElse(ResidentPaths.HOME));
        }
        var page = new ResidentSignInPage(
                frames.resident(request, lang, messages.in(lang, "resident.signIn.title")),
                notices(lang, reason),
                offered.stream().map(provider -> button(provider, lang, wanted)).toList(),
                wanted.filter(path -> !path.startsWith("/my")).orElse("/"));
        return new ModelAndView("identity/residentSignIn", "page", page);
    }

    private Button button(Provider provider, Lang lang, Optional<String> wanted) {
        var address = UriComponentsBuilder.fromPath(ResidentPaths.WITH + "/" + provider.id());
        wanted.ifPresent(_ -> address.queryParam("return", "{path}"));
        return Button.primary(messages.in(
                        lang, "resident.signIn.with", provider.name().in(lang)))
                .to(address.encode().buildAndExpand(wanted.orElse("")).toUriString());
    }

    private List<Notice> notices(Lang lang, String reason) {
        return switch (reason) {
            case "signed-out", "deleted" -> List.of(Notice.success("", messages.in(lang, "resident.signIn." + reason)));
            case "timeout", "cancelled", "failed", "unreachable", "too-many" ->
                List.of(Notice.warning(
                        messages.in(lang, "resident.signIn." + reason + ".title"),
                        messages.in(lang, "resident.signIn." + reason + ".text")));
            default -> List.of();
        };
    }
}
