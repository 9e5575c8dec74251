package nl.impactkaart.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import nl.impactkaart.pages.PageFilter;
import nl.impactkaart.pages.PagesConfiguration;
import nl.impactkaart.pages.PagesSettings;
import nl.impactkaart.pages.ReturnToAsked;
import nl.impactkaart.pages.SessionsConfiguration;
import nl.impactkaart.portal.routing.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Every page is for people who are logged in, unless it is named here. What belongs to the services passes by: they decide
 * for themselves, by the token.
 */
@Configuration(proxyBeanMethods = false)
@Import({PagesConfiguration.class, SessionsConfiguration.class})
class PortalSecurity {

    private static final String LOGIN = "/login/start";

    /** What identity alone can do. */
    private static final String[] ACCOUNTS = {"/administration/members", "/administration/clients"};

    private static final String[] ABOUT_ACCOUNTS = {
        "/administration/members/{one}/**", "/administration/clients/{one}/**"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PagesSettings settings,
            LoginSettings login,
            Provider provider,
            ToProvider toProvider,
            SessionTokens tokens,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes,
            OidcUserService people) {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(PortalSecurity::isWholePage);
        return http.securityMatcher(request -> !Routes.belongToServices(request))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/assets/**", "/login/**", "/error")
                            .permitAll();
                    if (!login.atIdentity()) {
                        // The pages say that it is done at the provider.
                        requests.requestMatchers(ABOUT_ACCOUNTS).denyAll();
                        requests.requestMatchers(HttpMethod.POST, ACCOUNTS).denyAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .oauth2Login(client -> client.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .loginPage(LOGIN + "/" + Provider.ID)
                        .authorizationEndpoint(
                                endpoint -> endpoint.baseUri(LOGIN).authorizationRedirectStrategy(toProvider))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                        .successHandler(new ReturnToAsked(asked))
                        .failureUrl("/login/failed"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(login(provider))
                        .accessDeniedHandler((request, response, denied) -> response.sendError(403)))
                .requestCache(cache -> cache.requestCache(asked))
                .logout(logout -> logout.logoutSuccessHandler(out(provider, toProvider, settings.origin())))
                .addFilterBefore(new PageFilter(settings.secure()), HeaderWriterFilter.class)
                .build();
    }

    /** One that a browser shows as a whole, so that it can be returned to. */
    private static boolean isWholePage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && !Part.isWanted(request);
    }

    private static AuthenticationEntryPoint login(Provider provider) {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN + "/" + Provider.ID);
        return (request, response, refusal) -> {
            if (Part.isWanted(request)) {
                reload(response);
            } else if (provider.isAvailable()) {
                page.commence(request, response, refusal);
            } else {
                response.sendError(503);
            }
        };
    }

    /** A part of a page cannot be exchanged for the login: the browser asks for the whole page again. */
    private static void reload(HttpServletResponse response) throws IOException {
        response.setHeader("HX-Refresh", "true");
        response.sendError(401);
    }

    private static OidcClientInitiatedLogoutSuccessHandler out(Provider provider, ToProvider toProvider, URI origin) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(provider);
        out.setRedirectStrategy(toProvider);
        out.setPostLogoutRedirectUri(origin + "/");
        return out;
    }
}
