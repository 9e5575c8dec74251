package nl.impactkaart.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Where a person is: what the portal says, and nobody but a neighbour of ours is taken for the portal. */
final class Address {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private Address() {}

    static String of(HttpServletRequest request) {
        String neighbour = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED_FOR);
        return forwarded == null || !isInside(neighbour)
                ? neighbour
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean isInside(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress() || parsed.isSiteLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
