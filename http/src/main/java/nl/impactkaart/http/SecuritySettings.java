package nl.impactkaart.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are read, so that any OpenID provider can issue them: {@code impactkaart.security.*}.
 *
 * @param audience that {@code aud} must contain
 * @param organisationClaim claim with the UUID of the caller's organisation
 * @param rolesClaim claim with the list of the caller's roles
 * @param memberClaim claim with the random UUID of the caller
 * @param open patterns of what anyone may read, without a token
 */
@ConfigurationProperties("impactkaart.security")
record SecuritySettings(
        @DefaultValue("impactkaart") String audience,
        @DefaultValue("organisation") String organisationClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String memberClaim,
        @DefaultValue List<String> open) {

    SecuritySettings {
        open = List.copyOf(open);
    }
}
