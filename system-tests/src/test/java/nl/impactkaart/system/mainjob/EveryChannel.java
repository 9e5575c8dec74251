package nl.impactkaart.system.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.impactkaart.system.installation.WebhookReceiver;
import nl.impactkaart.system.installation.WebhookReceiver.Received;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cost is revised, and the funder hears the same of it by webhook, event stream, feed, changes and topic. */
final class EveryChannel {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final Client editor;
    private final Client funder;
    private final String bootstrapServers;

    EveryChannel(Client editor, Client funder, String bootstrapServers) {
        this.editor = editor;
        this.funder = funder;
        this.bootstrapServers = bootstrapServers;
    }

    void run() throws Exception {
        WheelsToMeals map = WheelsToMeals.enteredBy(editor);
        editor.put(map.path() + "/shares/" + organisation(funder), "{\"reason\": \"they pay for it\"}")
                .expect(200);
        try (WebhookReceiver receiver = WebhookReceiver.start(_ -> {})) {
            JsonNode webhook = subscribed("\"channel\": \"WEBHOOK\", \"url\": \"" + receiver.url() + "\"");
            String path = SUBSCRIPTIONS + "/" + webhook.path("id").asString();
            await("agreement")
                    .until(() ->
                            funder.get(path).json().path("state").asString().equals("ACTIVE"));
            long revised = editor.put(map.path() + "/costs/" + map.contract(), """
                            {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL",
                             "firstYear": 1, "lastYear": 1, "fixedAmountMinor": 3437500, "reason": "A new offer"}""")
                    .expect(200)
                    .sequence();

            Received message = await("the webhook of sequence " + revised)
                    .atMost(Duration.ofMinutes(1))
                    .until(
                            () -> receiver.received().stream()
                                    .filter(each -> each.mapSequence() >= revised)
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
            isSigned(message, webhook.path("secret").asString());
            theReportIsThere(message);
            allChannelsTellTheSame(map, message, path, revised);
        }
    }

    private JsonNode subscribed(String channel) {
        return funder.post(
                        SUBSCRIPTIONS,
                        "{\"label\": \"Grants\", \"scope\": \"PORTFOLIO\", \"types\": [\"report-updated\"], " + channel
                                + "}")
                .expect(201)
                .json();
    }

    private void isSigned(Received message, String secret) throws Exception {
        new Webhook(secret).verify(message.body(), message.headers().map());
        String pem = new Client(funder.origin())
                .get("/webhooks/public-key.pem")
                .text()
                .replaceAll("-----[^-]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        String ours = Arrays.stream(message.headers()
                        .firstValue("webhook-signature")
                        .orElseThrow()
                        .split(" ", -1))
                .filter(each -> each.startsWith("v1a,"))
                .findFirst()
                .orElseThrow();
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        String timestamp = message.headers().firstValue("webhook-timestamp").orElseThrow();
        verifier.update((message.id() + "." + timestamp + "." + message.body()).getBytes(UTF_8));
        assertThat(verifier.verify(Base64.getDecoder().decode(ours.substring("v1a,".length()))))
                .isTrue();
    }

    private void theReportIsThere(Received message) {
        String path = URI.create(message.json().path("dataref").asString()).getPath();
        JsonNode told = message.json().path("data");
        JsonNode report =
                funder.get(path, "Accept", "application/json").expect(200).json();
        assertThat(report.path("mapSequence").asLong()).isEqualTo(message.mapSequence());
        assertThat(told.path("returnFactor").asString())
                .isNotEqualTo(told.path("previousReturnFactor").asString());
        assertThat(funder.get(path, "Accept", "text/html").expect(200).text()).contains("Wheels-to-Meals");
        assertThat(funder.get(path, "Accept", "application/pdf").expect(200).header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    private void allChannelsTellTheSame(WheelsToMeals map, Received message, String path, long sequence)
            throws Exception {
        JsonNode event = message.json();
        assertThat(event.path("id").asString()).isEqualTo(message.id());
        long before = event.path("position").asLong(0) - 1;
        assertThat(funder.get("/api/v1/changes?after=" + before).json().get(0)).isEqualTo(event);
        assertThat(streamed(path, before)).isEqualTo(event);
        assertThat(funder.get(path + "/feed").expect(200).text()).contains("urn:uuid:" + message.id());
        try (ReportTopic topic = new ReportTopic(bootstrapServers)) {
            topic.awaitReportUpdated(map.id(), sequence);
            assertThat(topic.ids(map.id())).contains(message.id());
        }
    }

    /** The first event after a position. */
    private JsonNode streamed(String path, long after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(funder.origin() + path + "/events"))
                .header("Authorization", "Bearer " + funder.token())
                .header("Last-Event-ID", Long.toString(after))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            String data = lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.shared().readTree(data.substring("data: ".length()));
        } finally {
            http.shutdownNow();
        }
    }

    /** Whose token this is. */
    private static String organisation(Client member) {
        List<String> parts = List.of(member.token().split("\\.", -1));
        JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts.get(1)));
        return claims.path("organisation").asString();
    }
}
