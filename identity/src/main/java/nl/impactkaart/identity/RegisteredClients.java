package nl.impactkaart.identity;

import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Our clients as the authorization server sees them: every one gets tokens in its own name and in no other way. */
@Component
class RegisteredClients implements RegisteredClientRepository {

    static final String MEMBER = "impactkaart.member";
    static final String ORGANISATION = "impactkaart.organisation";
    static final String ROLES = "impactkaart.roles";

    private final Clients clients;
    private final TokenSettings tokens;

    RegisteredClients(Clients clients, IdentitySettings settings) {
        this.clients = clients;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLifetime())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return Stream.of(clientId)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .flatMap(id -> clients.find(id).stream())
                .map(this::registered)
                .findAny()
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
            clients.setSecretHash(UUID.fromString(client.getClientId()), hash);
        }
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
                .tokenSettings(tokens)
                .build();
    }
}
