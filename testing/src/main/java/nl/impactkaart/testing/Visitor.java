package nl.impactkaart.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: it keeps cookies, and sends the token of the form that it sees. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Client at;
    private String page = "";
    private String from = "203.0.113.1";

    public Visitor(Client at) {
        this.at = at;
    }

    /** Goes on at another copy, as a proxy would have it. */
    public Visitor at(Client other) {
        at = other;
        return this;
    }

    /** From this address on, as the portal tells it. */
    public Visitor from(String address) {
        from = address;
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return keep(at.get(path, headers("text/html")));
    }

    public Answer post(String path, Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        Matcher csrf = CSRF.matcher(page);
        if (csrf.find()) {
            fields.put("_csrf", csrf.group(1));
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return keep(at.send("POST", path, body, headers("application/x-www-form-urlencoded")));
    }

    public Answer logIn(String name, String password) {
        get("/login");
        return post("/login", Map.of("name", name, "password", password));
    }

    /** Goes where this answer sends a browser, and on. */
    public Answer follow(Answer answer) {
        Answer last = answer;
        for (int steps = 0; last.status() / 100 == 3 && steps < 10; steps++) {
            last = get(target(last));
        }
        return last;
    }

    private String[] headers(String contentType) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new String[] {
            "Content-Type", contentType, "Accept", "text/html,*/*;q=0.8", "Cookie", sent, "X-Forwarded-For", from
        };
    }

    private Answer keep(Answer answer) {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", -1)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        page = answer.text();
        return answer;
    }

    /** The path and query of a redirection. */
    public static String target(Answer answer) {
        URI target = URI.create(answer.expect(302).header("Location"));
        return target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
    }
}
