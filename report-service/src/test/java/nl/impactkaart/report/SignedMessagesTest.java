package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.impactkaart.report.Receiver.Received;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages are signed so that a receiver knows them for ours. */
class SignedMessagesTest {

    private final Sharing sharing = new Sharing();

    @AfterEach
    void stop() {
        sharing.close();
    }

    @Test
    void a_message_is_signed_so_that_a_standard_library_accepts_it() throws Exception {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.changed(map);

        Received message = sharing.receiver.await(1).getFirst();
        new Webhook(subscriber.secret()).verify(message.body(), signed(message));
        assertThatThrownBy(() -> new Webhook(subscriber.secret()).verify(message.body() + " ", signed(message)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(verifiedByKey(message, message.body())).isTrue();
        assertThat(verifiedByKey(message, message.body() + " ")).isFalse();
        assertThat(message.headers().firstValue("content-type")).hasValue("application/cloudevents+json");
        assertThat(message.json().path("id").asString()).isEqualTo(message.id());
        assertThat(message.json())
                .isEqualTo(sharing.funder.get("/api/v1/changes").json().get(1));
        assertThat(subscriber.attempts()).hasSize(2);
        JsonNode attempt = subscriber.attempts().get(0);
        assertThat(attempt.path("outcome").asString()).isEqualTo("DELIVERED");
        assertThat(attempt.path("status").asInt()).isEqualTo(204);
        assertThat(attempt.path("messageId").asString()).isEqualTo(message.id());
    }

    @Test
    void during_a_rotation_both_secrets_sign() throws Exception {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        String second = sharing.funder
                .post(subscriber.path() + "/secret")
                .json()
                .path("secret")
                .asString();
        sharing.changed(map);

        Received message = sharing.receiver.await(1).getFirst();
        new Webhook(subscriber.secret()).verify(message.body(), signed(message));
        new Webhook(second).verify(message.body(), signed(message));

        String third = sharing.funder
                .post(subscriber.path() + "/secret")
                .json()
                .path("secret")
                .asString();
        sharing.changed(map);
        Received next = sharing.receiver.await(2).getLast();
        new Webhook(second).verify(next.body(), signed(next));
        new Webhook(third).verify(next.body(), signed(next));
        assertThat(verifiedByKey(next, next.body())).isTrue();
        assertThatThrownBy(() -> new Webhook(subscriber.secret()).verify(next.body(), signed(next)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    /** What the library looks at. */
    private static Map<String, List<String>> signed(Received message) {
        return message.headers().map();
    }

    private boolean verifiedByKey(Received message, String body) throws Exception {
        String pem =
                sharing.service.as("").get("/webhooks/public-key.pem").text().replaceAll("-----[^-]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        String signatures = message.headers().firstValue("webhook-signature").orElseThrow();
        List<String> ours = new ArrayList<>(List.of(signatures.split(" ", -1)));
        ours.removeIf(signature -> !signature.startsWith("v1a,"));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update((message.id() + "."
                        + message.headers().firstValue("webhook-timestamp").orElseThrow() + "." + body)
                .getBytes(UTF_8));
        return verifier.verify(Base64.getDecoder().decode(ours.getFirst().substring(4)));
    }
}
