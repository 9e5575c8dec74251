package nl.impactkaart.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller method take a {@link Caller} and a {@link Incoming}. */
@Configuration(proxyBeanMethods = false)
class ArgumentsConfiguration implements WebMvcConfigurer {

    private final CallerClaims claims;

    ArgumentsConfiguration(SecuritySettings settings) {
        this.claims = new CallerClaims(settings);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(claims));
        resolvers.add(new IncomingArgument(claims));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Negotiation());
    }

    private record CallerArgument(CallerClaims claims) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return authenticated(claims, parameter);
        }
    }

    private record IncomingArgument(CallerClaims claims) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Incoming.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
            Assert.state(servletRequest != null, "not a servlet request");
            return new Incoming(servletRequest, authenticated(claims, parameter), CorrelationFilter.of(servletRequest));
        }
    }

    private static Caller authenticated(CallerClaims claims, MethodParameter parameter) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return claims.caller(token.getToken());
        }
        throw new IllegalStateException("a request without a token came as far as " + parameter.getMethod());
    }
}
