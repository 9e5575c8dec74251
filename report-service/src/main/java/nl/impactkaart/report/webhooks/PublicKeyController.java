package nl.impactkaart.report.webhooks;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.impactkaart.report.subscribing.InstallationKeys;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key by which anyone can check the signature {@code v1a} of a message; open to all. */
@RestController
@Hidden
class PublicKeyController {

    private static final int KEY_BYTES = 32;

    private final byte[] key;

    PublicKeyController(InstallationKeys keys) {
        this.key = keys.publicKey();
    }

    /** @param standardWebhooks as Standard Webhooks have it; {@code x} as a JSON Web Key has it */
    record PublicKey(String kty, String crv, String x, String standardWebhooks) {}

    @GetMapping("/webhooks/public-key")
    PublicKey json() {
        // The key itself ends its SubjectPublicKeyInfo.
        byte[] raw = Arrays.copyOfRange(key, key.length - KEY_BYTES, key.length);
        return new PublicKey(
                "OKP",
                "Ed25519",
                Base64.getUrlEncoder().withoutPadding().encodeToString(raw),
                "whpk_" + Base64.getEncoder().encodeToString(raw));
    }

    @GetMapping(path = "/webhooks/public-key.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8))
                        .encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
