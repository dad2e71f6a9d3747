package jp.tenohira.identity.access;

import java.util.List;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Staff;
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

/** Gives controllers their {@link Staff} and {@link ApiClient} arguments. Without staff, a Staff argument refuses. */
@Configuration(proxyBeanMethods = false)
class WhoIsAsking implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new StaffArgument());
        resolvers.add(new ApiClientArgument());
    }

    private static @Nullable Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private static final class StaffArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.nestedIfOptional().getNestedParameterType() == Staff.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var staff = switch (principal()) {
                case Staff signedIn -> signedIn;
                case ApiClient client -> client.staff();
                case null, default -> null;
            };
            if (staff == null && !parameter.isOptional()) {
                throw new AuthenticationCredentialsNotFoundException("Only staff may do this");
            }
            return staff;
        }
    }

    private static final class ApiClientArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ApiClient.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return principal() instanceof ApiClient client ? client : ApiClient.ANONYMOUS;
        }
    }
}
