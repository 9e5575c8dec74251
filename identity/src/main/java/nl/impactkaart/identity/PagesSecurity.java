package nl.impactkaart.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.impactkaart.pages.PageFilter;
import nl.impactkaart.pages.PagesConfiguration;
import nl.impactkaart.pages.PagesSettings;
import nl.impactkaart.pages.ReturnToAsked;
import nl.impactkaart.pages.SessionsConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** What people see: the pages, and where they are sent to log in and out. With a session, and a token in every form. */
@Configuration(proxyBeanMethods = false)
@Import({PagesConfiguration.class, SessionsConfiguration.class})
class PagesSecurity {

    private static final String LOGIN = "/login";
    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain people(
            HttpSecurity http,
            PagesSettings settings,
            Accounts accounts,
            Passwords passwords,
            LoginLimit limit,
            Authorizations authorizations) {
        RequestCache asked = new HttpSessionRequestCache();
        return http.securityMatcher("/oauth2/authorize", "/connect/logout", LOGIN, "/account/**", "/assets/**")
                .oauth2AuthorizationServer(server -> server.oidc(openId ->
                        openId.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(out(authorizations)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, "/account/**", "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(new PasswordLogin(accounts, passwords, limit))
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("name")
                        .authenticationDetailsSource(Address::of)
                        .successHandler(new ReturnToAsked(asked))
                        .failureHandler(PagesSecurity::refuse))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN))
                                .accessDeniedHandler(PagesSecurity::outdated))
                .requestCache(cache -> cache.requestCache(asked))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new PageFilter(settings.secure()), HeaderWriterFilter.class)
                .build();
    }

    /** Logging out ends the session in whatever copy. */
    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(LOGIN + (refusal instanceof LockedException ? "?wait" : "?wrong"));
    }

    /** The token of a form is that of a session which is over: the page was open for too long. */
    private static void outdated(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        String token = String.valueOf(request.getParameter("token"));
        response.sendRedirect(
                request.getRequestURI().equals(Invitations.PATH) && token.matches(TOKEN)
                        ? Invitations.PATH + "?token=" + token
                        : LOGIN + "?again");
    }

    /** Who logs out is out: what the portal was granted ends as well. */
    private static OidcLogoutAuthenticationSuccessHandler out(Authorizations authorizations) {
        OidcLogoutAuthenticationSuccessHandler out = new OidcLogoutAuthenticationSuccessHandler();
        out.setLogoutHandler(new CompositeLogoutHandler(
                new SecurityContextLogoutHandler(), (request, response, logout) -> revoke(logout, authorizations)));
        return out;
    }

    private static void revoke(@Nullable Authentication logout, Authorizations authorizations) {
        if (logout instanceof OidcLogoutAuthenticationToken openId && openId.getIdTokenHint() != null) {
            OAuth2Authorization granted = authorizations.findByToken(
                    openId.getIdTokenHint(), new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
            if (granted != null) {
                authorizations.remove(granted);
            }
        }
    }
}
