package nl.impactkaart.identity;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** What people choose can be guessed, so it is hashed slowly. */
@Component
class Passwords {

    static final int LEAST_CHARACTERS = 12;

    /** More than that bcrypt does not see. */
    static final int MOST_BYTES = 72;

    private static final int COST = 12;

    private final BCryptPasswordEncoder hashing = new BCryptPasswordEncoder(COST);

    /** Of no password, so that an unknown name costs the same time: the version, the cost, and 53 characters of salt and hash. */
    private static final String NOBODYS = "$2a$" + COST + "$" + ".".repeat(53);

    /** What is wrong with a new password. */
    enum Fault {
        TOO_SHORT,
        TOO_LONG,
        NOT_REPEATED
    }

    static @Nullable Fault fault(String password, String repeated) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Fault.TOO_SHORT;
        }
        if (!fits(password)) {
            return Fault.TOO_LONG;
        }
        return password.equals(repeated) ? null : Fault.NOT_REPEATED;
    }

    String hash(String password) {
        return String.valueOf(hashing.encode(password));
    }

    /** Takes as long whether or not there is a hash. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = hashing.matches(fits(password) ? password : "", hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
