package nl.impactkaart.report.webhooks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.impactkaart.report.subscribing.InstallationKeys;

/** The headers by which a receiver knows that a message is from here, and has not been changed: Standard Webhooks. */
final class Signatures {

    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** @param secrets those that are valid now; each signs */
    static Map<String, String> headers(
            UUID messageId, Instant now, byte[] body, List<byte[]> secrets, InstallationKeys keys) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] content = content(messageId, timestamp, body);
        List<String> signatures = new ArrayList<>();
        secrets.forEach(secret -> signatures.add("v1," + base64(hmac(secret, content))));
        signatures.add("v1a," + base64(keys.sign(content)));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", messageId.toString());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", String.join(" ", signatures));
        return headers;
    }

    private static byte[] content(UUID messageId, String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((messageId + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    private static byte[] hmac(byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
