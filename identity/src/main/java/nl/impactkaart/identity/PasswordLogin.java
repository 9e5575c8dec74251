package nl.impactkaart.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Lets a person in by name and password; the session knows the member, and nothing else of the person. No bean: Spring
 * Security would ask it a second time on behalf of all chains, and a wrong password would count twice.
 */
class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginLimit limit;

    PasswordLogin(Accounts accounts, Passwords passwords, LoginLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String username = given.getName().strip().toLowerCase(Locale.ROOT);
        String address = String.valueOf(given.getDetails());
        if (!limit.admits(username, address)) {
            throw new LockedException("too many tries");
        }
        Account account = accounts.find(username.replace("\0", "")).orElse(null);
        boolean right = passwords.matches(
                String.valueOf(given.getCredentials()), account == null ? null : account.passwordHash());
        if (account == null || !right) {
            throw new BadCredentialsException("wrong name or password");
        }
        limit.succeeded(username, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                account.member().toString(),
                null,
                // When it was given: the ID token says so.
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
