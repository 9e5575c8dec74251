package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that has not the keys of the others could open no secret, and would sign as somebody else. */
class OtherKeysTest {

    private static final String SETTING = "impactkaart.subscriptions.key-file";

    @TempDir
    private Path directory;

    @Test
    void a_copy_with_other_keys_refuses_to_start_and_says_what_to_do() throws Exception {
        assertThat(Service.INSTANCE.get("/webhooks/public-key", "").status()).isEqualTo(200);
        Path file = directory.resolve("other.key");
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                file,
                "seal " + base64(new byte[32]) + "\nsign "
                        + base64(pair.getPrivate().getEncoded()) + "\nverify "
                        + base64(pair.getPublic().getEncoded()) + "\n");

        assertThatThrownBy(() -> new Service("--" + SETTING + "=" + file).close())
                .rootCause()
                .hasMessage("the secrets of webhooks are sealed with another key than that in " + file
                        + ": put the file of the other copies there (" + SETTING + ")");
    }

    @Test
    void a_copy_without_the_keys_makes_none_of_its_own() {
        assertThat(Service.INSTANCE.get("/webhooks/public-key", "").status()).isEqualTo(200);
        Path file = directory.resolve("missing.key");

        assertThatThrownBy(() -> new Service("--" + SETTING + "=" + file).close())
                .hasStackTraceContaining("the keys of webhooks cannot be read from " + file + " (" + SETTING + ")");
        assertThat(file).doesNotExist();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
