package nl.impactkaart.testing.badinput;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it will go over the wire; in every text one character is one byte.
 *
 * @param address path and query
 * @param headers beside Host, Authorization and what tells the length; one here takes the place of those
 */
record Draft(String method, String address, Map<String, String> headers, String body) {

    private static final int SHOWN = 300;

    Draft withAddress(String other) {
        return new Draft(method, other, headers, body);
    }

    /** With a parameter more, both encoded already. */
    Draft withQuery(String name, String value) {
        return withAddress(address + (address.contains("?") ? "&" : "?") + name + "=" + value);
    }

    Draft withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Draft(method, address, more, body);
    }

    Draft withBody(String other) {
        return new Draft(method, address, headers, other);
    }

    String onTheWire(URI origin, String token) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", origin.getAuthority());
        all.put("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json");
        }
        if (!body.isEmpty() || !method.equals("GET")) {
            all.put("Content-Length", String.valueOf(body.length()));
        }
        all.putAll(headers);
        all.put("Connection", "close");
        StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").append(body).toString();
    }

    @Override
    public String toString() {
        return method + " " + shown(address) + " " + shown(headers.toString()) + " " + shown(body);
    }

    /** The beginning, with escapes for all that does not show. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(SHOWN).forEach(each -> {
            if (each >= ' ' && each < 0x7f) {
                shown.append((char) each);
            } else {
                shown.append("\\x%02x".formatted(each));
            }
        });
        return text.length() > SHOWN ? shown + "… (" + text.length() + " bytes)" : shown.toString();
    }
}
