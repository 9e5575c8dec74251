package nl.impactkaart.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.impactkaart.http.Role;
import nl.impactkaart.http.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What the services read from a token: who calls, for which organisation, in which roles. Of a person, as they are at that
 * moment: who no longer has an account gets none. The name is in no token, which may end up in an address, but in the answer
 * of {@code /userinfo} alone.
 */
record TokenClaims(Accounts accounts, String audience) implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            context.getClaims().audience(new ArrayList<>(List.of(audience)));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ClientSettings client = context.getRegisteredClient().getClientSettings();
            context.getClaims()
                    .subject(value(client, RegisteredClients.MEMBER).toString())
                    .claim("organisation", value(client, RegisteredClients.ORGANISATION))
                    .claim("roles", value(client, RegisteredClients.ROLES));
        } else {
            Account person = accounts.find(member(name(context.getPrincipal())))
                    .filter(Account::passwordSet)
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            context.getClaims().claims(all -> all.putAll(ofCaller(person)));
        }
    }

    private static String name(@Nullable Authentication principal) {
        return Objects.requireNonNull(principal, "principal").getName();
    }

    /** The session of a person is named after the member. */
    static UUID member(String principal) {
        return Uuids.parse(principal)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    static Map<String, Object> ofPerson(Account person) {
        return Map.of(
                "sub",
                person.member().toString(),
                "name",
                person.displayName(),
                "organisation",
                person.organisation().toString(),
                "roles",
                roles(person.roles()));
    }

    private static Map<String, Object> ofCaller(Account person) {
        return Map.of(
                "sub",
                person.member().toString(),
                "organisation",
                person.organisation().toString(),
                "roles",
                roles(person.roles()));
    }

    /** In a list that Spring reads again from where it stores authorizations; of the unmodifiable ones it does not. */
    private static List<String> roles(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static Object value(ClientSettings client, String name) {
        return Objects.requireNonNull(client.getSettings().get(name), name);
    }
}
