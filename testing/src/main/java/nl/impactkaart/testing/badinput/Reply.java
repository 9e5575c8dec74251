package nl.impactkaart.testing.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status 0 when nothing came back
 * @param head status line and headers
 */
public record Reply(int status, String head, String body) {

    private static final int SHOWN = 400;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ?.*", Pattern.DOTALL);

    /** Parts of a service that are none of a stranger's business. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|tools|nl)\\.[a-z]+\\.[A-Za-z.]+|[A-Za-z]*(Exception|Constraints)\\b"
                    + "|\\bat [a-z.]+\\(|\\.java:|(SELECT|INSERT|UPDATE|DELETE) [a-z_*]+ |SQLSTATE|constraint \""
                    + "|Tomcat|Hibernate|Jackson");

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Sends a request over a connection of its own, and nothing after it; one character is one byte. */
    public static Reply to(String request, URI origin) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), origin.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer is there already.
            }
            return of(all(socket.getInputStream()));
        } catch (IOException e) {
            return new Reply(0, e.toString(), "");
        }
    }

    private static String all(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static Reply of(String bytes) {
        int end = bytes.indexOf("\r\n\r\n");
        Matcher status = STATUS.matcher(bytes);
        if (end < 0 || !status.matches()) {
            return new Reply(0, bytes, "");
        }
        String head = bytes.substring(0, end);
        String body = bytes.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Reply(Integer.parseInt(status.group(1)), head, utf8(chunked ? unchunked(body) : body));
    }

    private static String unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body.toString();
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    public boolean accepted() {
        return status >= 200 && status < 400;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The code of a problem, or nothing. */
    public String code() {
        try {
            return json().path("code").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** What is wrong with this as an answer to any request whatever. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean notYet = status == 503 && code().equals("not-yet-visible");
        if (status < 200 || (status >= 500 && !notYet)) {
            faults.add("it failed");
        }
        if (status >= 400 && !body.isEmpty()) {
            if (!head.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: application/problem+json")
                    || !CODE.matcher(code()).matches()
                    || json().path("status").asInt(0) != status) {
                faults.add("it is not a problem with a code");
            }
            Matcher inside = INSIDES.matcher(body);
            if (inside.find()) {
                faults.add("it tells of " + inside.group());
            }
        }
        return faults;
    }

    @Override
    public String toString() {
        return (status == 0 ? "nothing (" + head + ")" : String.valueOf(status)) + " "
                + body.lines()
                        .collect(Collectors.joining(" "))
                        .transform(text -> text.substring(0, Math.min(SHOWN, text.length())));
    }
}
