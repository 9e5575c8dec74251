package nl.impactkaart.portal;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.Arrays;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Which service answers which address; the first rule that fits holds. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String MAPS = "/api/v1/impact-maps/**";

    private final Services services;
    private final JsonMapper json;

    Routes(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> toServices() {
        RequestPredicate readsMaps = methods(HttpMethod.GET, HttpMethod.HEAD).and(path(MAPS));
        return route(
                        services.report(),
                        paths("/api/v1/impact-maps/{id}/report/**", "/api/v1/report/**", openApi("report")))
                .and(route(
                        services.query(),
                        readsMaps.or(paths(
                                "/api/v1/impact-maps/{id}/preview",
                                "/api/v1/portfolio",
                                "/api/v1/query/**",
                                openApi("query")))))
                .and(route(services.command(), paths(MAPS, "/api/v1/command/**", openApi("command"))))
                .and(route(
                        services.identity(),
                        paths("/oauth2/**", "/.well-known/**", "/api/v1/identity/**", openApi("identity"))));
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
