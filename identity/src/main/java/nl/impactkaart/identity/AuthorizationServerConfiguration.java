package nl.impactkaart.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** The standard addresses of an authorization server; all else is closed by module http. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    private static final List<String> ES256 = List.of("ES256");

    /** What the server could do besides and does not offer here. */
    private static final Set<String> NOT_OFFERED = Set.of(
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported",
            "pushed_authorization_request_endpoint",
            "device_authorization_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    /** For programs: no session. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServer(HttpSecurity http, Accounts accounts) {
        return http.securityMatcher(
                        "/oauth2/token",
                        "/oauth2/jwks",
                        "/userinfo",
                        "/.well-known/openid-configuration",
                        "/.well-known/oauth-authorization-server")
                .oauth2AuthorizationServer(server -> server.authorizationServerMetadataEndpoint(
                                endpoint -> endpoint.authorizationServerMetadataCustomizer(
                                        metadata -> metadata.claims(AuthorizationServerConfiguration::whatIsOffered)))
                        .oidc(openId -> openId.providerConfigurationEndpoint(
                                        endpoint -> endpoint.providerConfigurationCustomizer(metadata ->
                                                metadata.claims(AuthorizationServerConfiguration::whatIsOffered)
                                                        .claim("id_token_signing_alg_values_supported", ES256)))
                                .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context -> new OidcUserInfo(
                                        TokenClaims.ofPerson(accounts.find(TokenClaims.member(context.getAuthorization()
                                                        .getPrincipalName()))
                                                .orElseThrow(() -> new OAuth2AuthenticationException(
                                                        OAuth2ErrorCodes.INVALID_TOKEN))))))))
                // Keys and metadata are answered before this rule; a token request without client ends here.
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(clientRequired()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void whatIsOffered(Map<String, Object> metadata) {
        metadata.keySet().removeAll(NOT_OFFERED);
        metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
    }

    private static AuthenticationEntryPoint clientRequired() {
        return (request, response, refusal) -> {
            response.setStatus(401);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"impactkaart\"");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().print("{\"error\":\"invalid_client\"}");
        };
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** Secrets are 256 random bits: there is nothing to guess that slow hashing would protect. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(
            Accounts accounts, @Value("${impactkaart.security.audience:impactkaart}") String audience) {
        return new TokenClaims(accounts, audience);
    }
}
