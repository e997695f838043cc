package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.staff.NotSignedIn;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers who asks ({@link Access}, {@link SignedIn}) and from where ({@link Visitor}). */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Access.class, SignedIn.class, Visitor.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Visitor.class) {
            return visitor(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
        return type == Access.class ? who().access() : who();
    }

    private static SignedIn who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            return who;
        }
        throw new NotSignedIn();
    }

    private static Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }
}
