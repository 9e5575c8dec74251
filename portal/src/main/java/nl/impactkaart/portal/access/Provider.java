package nl.impactkaart.portal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.pages.PagesSettings;
import nl.impactkaart.portal.routing.InTurn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenID provider, looked up when somebody logs in: identity is reached through the portal itself, which must run first.
 * Browsers go to identity by the public origin, the portal goes to its copies.
 */
@Component
class Provider implements ClientRegistrationRepository {

    static final String ID = "impactkaart";

    private static final String IDENTITY = "identity";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private static final String CODE = "/login/oauth2/code/" + ID;

    private final LoginSettings settings;
    private final String origin;
    private volatile @Nullable ClientRegistration other;

    Provider(LoginSettings settings, PagesSettings pages, InTurn inTurn) {
        if (settings.atIdentity() && !inTurn.knows(IDENTITY)) {
            throw new IllegalArgumentException(
                    "impactkaart.portal.identity must be set: the address of the service with which people log in");
        }
        this.settings = settings;
        this.origin = pages.origin().toString();
    }

    /** Null also when nobody can log in now: whoever logs out is out all the same. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) && isAvailable() ? current() : null;
    }

    /** Whether anybody can log in now; says in the log why not. */
    boolean isAvailable() {
        try {
            current();
            return true;
        } catch (UnavailableException e) {
            LOG.warn("Nobody can log in: {} ({})", e.getMessage(), String.valueOf(e.getCause()));
            return false;
        }
    }

    /** @throws UnavailableException when nobody can log in yet */
    ClientRegistration current() {
        return settings.clientFile() == null ? another() : identity(settings.clientFile());
    }

    private ClientRegistration identity(Path file) {
        JsonNode client = read(file);
        String internal = InTurn.address(IDENTITY);
        return common(ClientRegistration.withRegistrationId(ID))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientId(client.path("clientId").asString())
                .clientSecret(client.path("clientSecret").asString())
                .scope("openid")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.issuer() + "/oauth2/authorize")
                .tokenUri(internal + "/oauth2/token")
                .jwkSetUri(internal + "/oauth2/jwks")
                .userInfoUri(internal + "/userinfo")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.issuer() + "/connect/logout"))
                .build();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file)).path("portal");
        } catch (IOException e) {
            throw new UnavailableException("identity has not written the client of the portal to " + file, e);
        }
    }

    /** As its metadata say, also how the portal proves who it is. */
    private ClientRegistration another() {
        ClientRegistration known = other;
        if (known == null) {
            try {
                known = common(ClientRegistrations.fromIssuerLocation(
                                settings.issuer().toString()))
                        .clientId(Objects.requireNonNull(settings.clientId()))
                        .clientSecret(settings.clientSecret())
                        .scope(settings.scopes())
                        .build();
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new UnavailableException("the provider " + settings.issuer() + " does not say how to log in", e);
            }
            other = known;
        }
        return known;
    }

    private ClientRegistration.Builder common(ClientRegistration.Builder client) {
        return client.registrationId(ID)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(origin + CODE);
    }
}
