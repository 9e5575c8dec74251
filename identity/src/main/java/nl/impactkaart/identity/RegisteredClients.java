package nl.impactkaart.identity;

import java.time.Duration;
import java.util.UUID;
import nl.impactkaart.http.Role;
import nl.impactkaart.http.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Our clients as the authorization server sees them: a program gets tokens in its own name and in no other way, the portal
 * for people who logged in and in no other way.
 */
@Component
class RegisteredClients implements RegisteredClientRepository {

    static final String MEMBER = "impactkaart.member";
    static final String ORGANISATION = "impactkaart.organisation";
    static final String ROLES = "impactkaart.roles";

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    private final Clients clients;
    private final PortalClient portal;
    private final IdentitySettings settings;

    RegisteredClients(Clients clients, PortalClient portal, IdentitySettings settings) {
        this.clients = clients;
        this.portal = portal;
        this.settings = settings;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return Uuids.parse(clientId)
                .flatMap(id -> clients.find(id)
                        .map(this::registered)
                        .or(() -> portal.find()
                                .filter(found -> found.id().equals(id))
                                .map(this::registered)))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** The authorization server saves a client only to hash its secret in a newer way. */
    @Override
    public void save(RegisteredClient client) {
        String hash = client.getClientSecret();
        if (hash != null) {
            UUID id = UUID.fromString(client.getClientId());
            clients.setSecretHash(id, hash);
            portal.setSecretHash(id, hash);
        }
    }

    private RegisteredClient registered(PortalClient.Registered client) {
        return RegisteredClient.withId(client.id().toString())
                .clientId(client.id().toString())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.issuer() + "/login/oauth2/code/impactkaart")
                .postLogoutRedirectUri(settings.issuer() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .accessTokenTimeToLive(settings.personTokenLifetime())
                        .refreshTokenTimeToLive(settings.personSessionLifetime())
                        // Of one session, several requests may renew at once; the portal has a secret besides.
                        .reuseRefreshTokens(true)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id().toString())
                .clientId(client.id().toString())
                .clientIdIssuedAt(client.createdAt())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(MEMBER, client.member().toString())
                        .setting(ORGANISATION, client.organisation().toString())
                        .setting(
                                ROLES,
                                client.roles().stream()
                                        .map(Role::claim)
                                        .sorted()
                                        .toList())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build())
                .build();
    }
}
