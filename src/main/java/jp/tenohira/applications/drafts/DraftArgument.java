package jp.tenohira.applications.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.residents.SignedInResident;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Draft} of the address, provided that the browser holds a key of it or its owner
 * is signed in. Nothing else opens one. */
@Component
class DraftArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Drafts drafts;
    private final OwnedDrafts owned;
    private final SignedInResident resident;
    private final Clock clock;

    DraftArgument(Drafts drafts, OwnedDrafts owned, SignedInResident resident, Clock clock) {
        this.drafts = drafts;
        this.owned = owned;
        this.resident = resident;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Draft.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var id = id(request);
        var draft = DraftCookie.of(request)
                .flatMap(key -> drafts.open(id, key))
                .or(() -> ofOwner(id))
                .orElseThrow(() -> new DraftRefused(new DraftRefused.Why.NoKey(id)));
        if (draft.filedAs().isPresent()) {
            throw new DraftRefused(new DraftRefused.Why.Filed(draft.filedAs().get()));
        }
        if (!clock.instant().isBefore(draft.expiresAt())) {
            throw new DraftRefused(new DraftRefused.Why.Expired());
        }
        return draft;
    }

    /** The signed-in owner needs no key. */
    private Optional<Draft> ofOwner(UUID id) {
        return resident.now().filter(owner -> owned.owns(owner, id)).flatMap(_ -> drafts.find(id));
    }

    private static UUID id(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("draft") instanceof String written) {
            try {
                return UUID.fromString(written);
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
