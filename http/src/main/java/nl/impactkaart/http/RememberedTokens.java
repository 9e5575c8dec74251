package nl.impactkaart.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once in a while, because that costs milliseconds of every request. Its claims are
 * validated each time: a token that expires is refused at once.
 */
final class RememberedTokens implements JwtDecoder {

    /** Shorter than keys are kept, so that a key that was withdrawn is not trusted for longer. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /**
     * @param signatures verifies and reads a token, whatever it claims
     * @param claims decides whether those claims hold
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            String why =
                    result.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; "));
            throw new JwtValidationException(why, result.getErrors());
        }
        return jwt;
    }
}
