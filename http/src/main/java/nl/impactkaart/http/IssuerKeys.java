package nl.impactkaart.http;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys, from the address that is set or else from the one that the issuer publishes. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int MAX_BYTES = 1 << 20;

    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);
    private final String issuer;
    private final @Nullable String jwkSetUri;

    /**
     * @param issuer its URI, as in the claim {@code iss}
     * @param jwkSetUri null: read {@code jwks_uri} of the issuer's OpenID configuration
     */
    IssuerKeys(String issuer, @Nullable String jwkSetUri) {
        this.issuer = issuer;
        this.jwkSetUri = jwkSetUri == null || jwkSetUri.isBlank() ? null : jwkSetUri;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(retriever.retrieveResource(address()).getContent());
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetUnavailableException("the issuer's keys cannot be read: " + e.getMessage(), e);
        }
    }

    private URL address() throws IOException, ParseException {
        if (jwkSetUri != null) {
            return URI.create(jwkSetUri).toURL();
        }
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        URL configuration =
                URI.create(base + "/.well-known/openid-configuration").toURL();
        Map<String, Object> published =
                JSONObjectUtils.parse(retriever.retrieveResource(configuration).getContent());
        if (!issuer.equals(published.get("issuer"))) {
            throw new IOException(configuration + " is the configuration of another issuer");
        }
        return JSONObjectUtils.getURI(published, "jwks_uri").toURL();
    }

    @Override
    public void close() {}
}
