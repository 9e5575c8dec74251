package nl.impactkaart.portal.access;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With whom people log in: {@code impactkaart.portal.login.*}.
 *
 * @param issuer the OpenID provider; identity when it is the origin of the portal itself
 * @param clientFile where identity has written the client of the portal; of no use with another provider
 * @param clientId of the portal with another provider
 * @param clientSecret of the same
 * @param scopes what another provider is asked for
 * @param rolesClaim where the provider's access tokens say the roles; the same setting as that of the services
 */
@ConfigurationProperties("impactkaart.portal.login")
record LoginSettings(
        @Nullable URI issuer,
        @Nullable Path clientFile,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("organisation") String organisationClaim,
        @DefaultValue("sub") String memberClaim) {

    LoginSettings {
        if (issuer == null || issuer.getHost() == null) {
            throw new IllegalArgumentException(
                    "impactkaart.portal.login.issuer must be set: the OpenID provider, like https://login.example.org");
        }
        if (clientFile == null && (clientId == null || clientSecret == null)) {
            throw new IllegalArgumentException(
                    "impactkaart.portal.login.client-file must be set, or with another provider"
                            + " than identity impactkaart.portal.login.client-id and client-secret");
        }
    }

    @Override
    public URI issuer() {
        return Objects.requireNonNull(issuer);
    }

    /** Whether people log in at identity, which has accounts that an administrator manages in the portal. */
    boolean atIdentity() {
        return clientFile != null;
    }
}
