package nl.impactkaart.portal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Issuer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID provider that is not ours: it takes the secret of a client in the form alone, and its tokens call roles
 * groups, organisations tenants, and members persons.
 */
final class OtherProvider implements AutoCloseable {

    static final String CLIENT = "impactkaart-portal";
    static final String SECRET = "a secret of the portal";
    static final String PASSWORD = "a password of theirs";

    /** An editor and administrator with a name. */
    static final String ANNA = "anna";

    /** Of no organisation, and without a name. */
    static final String NOBODY = "nobody@example.org";

    private final int port;
    private final String portal;
    private @Nullable ConfigurableApplicationContext context;

    /** @param portal its origin */
    OtherProvider(int port, String portal) {
        this.port = port;
        this.portal = portal;
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    Client client() {
        return new Client(issuer());
    }

    OtherProvider start() {
        context = new SpringApplicationBuilder(Application.class)
                .properties("spring.config.name=other-provider")
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--issuer=" + issuer(),
                        "--portal=" + portal);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    void stop() {
        if (context != null) {
            context.close();
        }
    }

    /** Not found by the portal, in whose packages it is: it is a configuration by being started alone. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Application {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(openId -> openId.providerConfigurationEndpoint(
                            endpoint -> endpoint.providerConfigurationCustomizer(metadata -> metadata.claim(
                                    "token_endpoint_auth_methods_supported", List.of("client_secret_post"))))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder()
                    .issuer(environment.getRequiredProperty("issuer"))
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            String portal = environment.getRequiredProperty("portal");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUri(portal + "/login/oauth2/code/impactkaart")
                    .postLogoutRedirectUri(portal + "/")
                    .scope("openid")
                    .scope("profile")
                    // Less than the portal waits for before it renews: at every page.
                    .tokenSettings(TokenSettings.builder()
                            .accessTokenTimeToLive(Duration.ofSeconds(20))
                            .build())
                    .build());
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername(ANNA).password("{noop}" + PASSWORD).build(),
                    User.withUsername(NOBODY).password("{noop}" + PASSWORD).build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                Authentication who = context.getPrincipal();
                boolean anna = who != null && who.getName().equals(ANNA);
                if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                    context.getClaims()
                            .audience(List.of("impactkaart"))
                            .claim("person", Issuer.MEMBER.toString())
                            .claim("groups", List.of("editor", "administrator", "staff"));
                    if (anna) {
                        context.getClaims().claim("tenant", Issuer.ORGANISATION.toString());
                    }
                } else if (anna) {
                    context.getClaims().claims(told -> told.putAll(Map.of("name", "Anna de Vries")));
                }
            };
        }

        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("other").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
    }
}
