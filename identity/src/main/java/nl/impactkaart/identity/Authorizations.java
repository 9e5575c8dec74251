package nl.impactkaart.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * What people were granted, in PostgreSQL, so that they can be shown out. A program's token proves itself by its signature
 * and soon ends: nothing need be kept of it, and no copy can leak it.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService people;
    private final JdbcOperations jdbc;

    Authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        this.people = new JdbcOAuth2AuthorizationService(jdbc, clients);
        this.jdbc = jdbc;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            people.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        people.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return people.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return people.findByToken(token, type);
    }

    void removeExpired() {
        jdbc.update("""
                DELETE FROM oauth2_authorization WHERE now() > greatest(
                    authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)""");
    }
}
