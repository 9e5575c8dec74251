package nl.impactkaart.http;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the {@link Caller} from the claims of a token that is valid in itself. */
record CallerClaims(SecuritySettings settings) {

    /** @throws ProblemException 403 {@code token-unusable} that names the claim which is missing or malformed */
    Caller caller(Jwt token) {
        return new Caller(uuid(token, settings.memberClaim()), uuid(token, settings.organisationClaim()), roles(token));
    }

    private static UUID uuid(Jwt token, String claim) {
        if (token.getClaims().get(claim) instanceof String text) {
            return Uuids.parse(text).orElseThrow(() -> unusable(claim, "is not a UUID"));
        }
        throw missing(token, claim, "is not a UUID");
    }

    private Set<Role> roles(Jwt token) {
        if (token.getClaims().get(settings.rolesClaim()) instanceof Collection<?> names) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Object name : names) {
                Role.of(String.valueOf(name)).ifPresent(roles::add);
            }
            return roles;
        }
        throw missing(token, settings.rolesClaim(), "is not a list of role names");
    }

    private static ProblemException missing(Jwt token, String claim, String elseWrong) {
        return unusable(claim, token.hasClaim(claim) ? elseWrong : "is missing");
    }

    private static ProblemException unusable(String claim, String wrong) {
        return new ProblemException(
                403,
                "token-unusable",
                "Token unusable",
                "The token is valid, but its claim \"" + claim + "\" " + wrong
                        + ". The administrator of the identity provider can add it.",
                claim);
    }
}
