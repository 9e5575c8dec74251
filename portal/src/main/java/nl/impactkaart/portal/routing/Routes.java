package nl.impactkaart.portal.routing;

import static org.springframework.web.servlet.function.RequestPredicates.methods;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Which service answers which address; the first rule that fits holds. */
@Configuration(proxyBeanMethods = false)
public class Routes {

    static final String IMPORTS = "/api/v1/imports";

    /** What belongs to the services, and not to the portal's own pages; nothing in it stands open by that. */
    private static final String[] OF_SERVICES = {
        "/api/**",
        "/log/**",
        "/webhooks/**",
        "/oauth2/**",
        "/.well-known/**",
        // What stands below it is the portal's own.
        "/login",
        "/account/**",
        "/userinfo",
        "/connect/logout",
        "/actuator/**"
    };

    private static final List<PathPattern> OF_SERVICES_PARSED = Arrays.stream(OF_SERVICES)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /** What is changed in one service and read in another. */
    private static final String[] KEPT = {
        "/api/v1/impact-maps/**",
        "/api/v1/methods/**",
        "/api/v1/branding",
        "/api/v1/reference-projects/**",
        "/api/v1/installation/**"
    };

    private static final Pattern STORIES = Pattern.compile("/api/v1/impact-maps/[^/]+/stories");

    private final Services services;
    private final JsonMapper json;

    Routes(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> toServices() {
        RequestPredicate reads = methods(HttpMethod.GET, HttpMethod.HEAD).and(paths(KEPT));
        RouterFunction<ServerResponse> routes = route(
                        services.report(),
                        paths(
                                "/api/v1/impact-maps/{id}/report/**",
                                "/api/v1/report/**",
                                "/api/v1/subscriptions/**",
                                "/api/v1/changes",
                                "/api/v1/asyncapi",
                                "/webhooks/**",
                                openApi("report")))
                .and(route(
                        services.command(),
                        paths(
                                "/api/v1/impact-maps/{id}/bundle",
                                "/api/v1/impact-maps/{id}/stories/**",
                                "/api/v1/impact-maps/{id}/told-stories/**")))
                .and(route(
                        services.query(),
                        reads.or(paths(
                                "/api/v1/impact-maps/{id}/preview",
                                "/api/v1/portfolio",
                                "/api/v1/schemas/**",
                                "/api/v1/query/**",
                                openApi("query")))))
                .and(route(
                        services.command(),
                        paths(KEPT)
                                .or(paths(
                                        IMPORTS,
                                        IMPORTS + "/**",
                                        "/api/v1/command/**",
                                        "/log/**",
                                        openApi("command")))));
        return services.identity().copies().isEmpty() ? routes : routes.and(toIdentity());
    }

    private RouterFunction<ServerResponse> toIdentity() {
        return route(
                services.identity(),
                paths(
                        "/oauth2/**",
                        "/.well-known/**",
                        // What stands below it is the portal's own.
                        "/login",
                        "/account/**",
                        "/userinfo",
                        "/connect/logout",
                        "/api/v1/identity/**",
                        openApi("identity")));
    }

    /** Whether a service answers there, or would if it knew the address. */
    public static boolean belongToServices(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return OF_SERVICES_PARSED.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether what is sent there may hold more than figures. */
    static boolean takesFiles(String path) {
        return path.equals(IMPORTS) || STORIES.matcher(path).matches();
    }

    private RouterFunction<ServerResponse> route(Service service, RequestPredicate requests) {
        return RouterFunctions.route(requests, HandlerFunctions.http()).filter(new Forwarding(service, json));
    }

    private static String openApi(String service) {
        return "/api/v1/openapi/" + service;
    }

    private static RequestPredicate paths(String... patterns) {
        return Arrays.stream(patterns)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
