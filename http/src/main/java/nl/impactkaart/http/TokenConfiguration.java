package nl.impactkaart.http;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which tokens are valid: signed by the issuer, meant for us, not expired (a clock may differ by a minute).
 *
 * <p>The issuer's keys are fetched when the first token comes, kept for minutes, and used for hours when the issuer
 * cannot be reached. A service that is the issuer itself declares a {@link JWKSetSource} of its own keys instead.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final long KEYS_FRESH_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_WAIT_MILLIS = Duration.ofSeconds(10).toMillis();
    private static final long KEYS_IN_OUTAGE_MILLIS = Duration.ofHours(4).toMillis();

    @Bean
    JwtDecoder jwtDecoder(
            OAuth2ResourceServerProperties properties,
            SecuritySettings settings,
            ObjectProvider<JWKSetSource<SecurityContext>> ownKeys) {
        OAuth2ResourceServerProperties.Jwt jwt = properties.getJwt();
        String issuer = jwt.getIssuerUri();
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalStateException(
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri must be set: the iss claim of valid tokens");
        }
        Set<JWSAlgorithm> algorithms =
                jwt.getJwsAlgorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        JWKSetSource<SecurityContext> keys = ownKeys.getIfAvailable(() -> new IssuerKeys(issuer, jwt.getJwkSetUri()));
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor(keys, algorithms));
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(decoder, validator(issuer, settings.audience()));
    }

    private static DefaultJWTProcessor<SecurityContext> processor(
            JWKSetSource<SecurityContext> keys, Set<JWSAlgorithm> algorithms) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                algorithms,
                JWKSourceBuilder.create(keys)
                        .cache(KEYS_FRESH_MILLIS, KEYS_WAIT_MILLIS)
                        .outageTolerant(KEYS_IN_OUTAGE_MILLIS)
                        .build()));
        // at+jwt is what RFC 9068 calls an access token; several providers write it.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        // The claims are checked by the validator alone.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        JwtTimestampValidator timestamps = new JwtTimestampValidator();
        timestamps.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                timestamps, new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience));
    }
}
