package jp.tenohira.identity.oidc;

import java.util.List;
import java.util.Optional;
import jp.tenohira.identity.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the signed-in {@link Resident}; nobody signed in is refused unless the argument is optional. */
@Configuration(proxyBeanMethods = false)
class ResidentArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Resident.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var resident = authentication != null && authentication.getPrincipal() instanceof ResidentUser user
                ? Optional.of(user.resident())
                : Optional.<Resident>empty();
        if (parameter.isOptional()) {
            return resident;
        }
        return resident.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Only residents may do this"));
    }
}
