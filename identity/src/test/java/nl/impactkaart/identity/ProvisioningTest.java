package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ProvisioningTest {

    private String database = "";
    private Path file = Path.of("");

    @BeforeEach
    void empty() {
        database = Identity.newDatabase();
        file = Identity.temporary().resolve("credentials.json");
    }

    @Test
    void onlyTheOwnerReadsTheFileAndNoSecretIsLogged(CapturedOutput log) throws IOException {
        Identity.start(database, file).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (JsonNode client : Client.read(file)) {
            assertThat(log.getAll()).doesNotContain(client.path("clientSecret").asString());
        }
        try (var files = Files.list(file.resolveSibling("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRestartChangesNothing() throws IOException {
        Identity.start(database, file).close();
        String before = Files.readString(file);
        try (Identity restarted = Identity.start(database, file)) {
            assertThat(Files.readString(file)).isEqualTo(before);
            assertThat(restarted.bearer(Client.read(file).path("editor"))).isNotEmpty();
            assertThat(keys(restarted)).hasSize(1);
        }
    }

    @Test
    void withoutTheSettingNoClientIsMade() {
        Identity.start(database).close();
        assertThat(count("client")).isZero();
        assertThat(count("signing_key")).isEqualTo(1);
    }

    @Test
    void aFileThatWasNeverWrittenOrWasLostIsWrittenWithNewSecrets() throws IOException {
        Identity.start(database, file).close();
        JsonNode before = Client.read(file);
        Files.delete(file);

        repaired(before);
    }

    @Test
    void aFileThatIsDamagedIsWrittenWithNewSecrets() throws IOException {
        Identity.start(database, file).close();
        JsonNode before = Client.read(file);
        Files.writeString(file, Files.readString(file).substring(0, 100));

        repaired(before);
    }

    private void repaired(JsonNode before) {
        try (Identity identity = Identity.start(database, file)) {
            for (String role : List.of("editor", "auditor", "administrator", "funder")) {
                JsonNode was = before.path(role);
                JsonNode is = Client.read(file).path(role);
                assertThat(is.path("clientId")).isEqualTo(was.path("clientId"));
                assertThat(is.path("member")).isEqualTo(was.path("member"));
                assertThat(identity.client()
                                .token(
                                        is.path("clientId").asString(),
                                        is.path("clientSecret").asString())
                                .status())
                        .isEqualTo(200);
                assertThat(identity.client()
                                .token(
                                        was.path("clientId").asString(),
                                        was.path("clientSecret").asString())
                                .status())
                        .isEqualTo(401);
            }
            assertThat(count("client")).isEqualTo(4);
        }
    }

    @Test
    void aFileOfAnotherDatabaseIsReplaced() {
        Identity.start(Identity.newDatabase(), file).close();
        try (Identity identity = Identity.start(database, file)) {
            assertThat(identity.bearer(Client.read(file).path("editor"))).isNotEmpty();
        }
    }

    @Test
    void aClientThatWasDeletedStaysDeleted() {
        Identity.start(database, file).close();
        String administrator =
                Client.read(file).path("administrator").path("clientId").asString();
        Identity.sql(database)
                .sql("DELETE FROM client WHERE id = ?::uuid")
                .param(administrator)
                .update();
        Identity.start(database, file).close();
        assertThat(count("client")).isEqualTo(3);
    }

    @Test
    void reportServiceHasAClientThatReadsStoriesAndNothingElse() {
        Path own = file.resolveSibling("report-service.json");
        String setting = "--impactkaart.identity.report-client-file=" + own;
        Identity.start(database, setting).close();
        JsonNode before = Client.read(own).path("report-service");
        try (Identity identity = Identity.start(database, setting, "--impactkaart.identity.credentials-file=" + file)) {
            JsonNode client = Client.read(own).path("report-service");
            assertThat(client).isEqualTo(before);
            JsonNode claims = Identity.claims(identity.client()
                    .token(
                            client.path("clientId").asString(),
                            client.path("clientSecret").asString()));
            assertThat(claims.path("roles").toString()).isEqualTo("[\"story-reader\"]");
            JsonNode people = Client.read(file);
            assertThat(people).hasSize(4);
            for (JsonNode other : people) {
                assertThat(claims.path("organisation")).isNotEqualTo(other.path("organisation"));
            }
            assertThat(count("client")).isEqualTo(5);
        }
    }

    @Test
    void theClientOfReportServiceIsMendedWhenItsFileOrItselfIsGone() throws IOException {
        Path own = file.resolveSibling("report-service.json");
        String setting = "--impactkaart.identity.report-client-file=" + own;
        Identity.start(database, setting).close();
        JsonNode first = Client.read(own).path("report-service");
        Files.delete(own);
        Identity.start(database, setting).close();
        JsonNode second = Client.read(own).path("report-service");
        assertThat(second.path("clientId")).isEqualTo(first.path("clientId"));
        assertThat(second.path("clientSecret")).isNotEqualTo(first.path("clientSecret"));

        Identity.sql(database).sql("DELETE FROM client").update();
        try (Identity identity = Identity.start(database, setting)) {
            assertThat(identity.bearer(Client.read(own).path("report-service"))).isNotEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_first_administrator_has_a_link_that_works_until_it_is_used() {
        Identity.start(database, file).close();
        String link = link();
        assertThat(link).startsWith(Identity.ISSUER + "/account/invitation?token=");
        sql("UPDATE invitation SET expires_at = now()");
        try (Identity identity = Identity.start(database, file)) {
            assertThat(link()).isNotEmpty().isNotEqualTo(link);
            assertThat(identity.bearer(Client.read(file).path("administrator"))).isNotEmpty();
            String path = link().substring(Identity.ISSUER.length());
            Visitor browser = new Visitor(identity.client());
            assertThat(browser.get(path).expect(200).text()).contains("value=\"admin\"");
            String token = path.substring(path.indexOf('=') + 1);
            String password = "twelve or more";
            browser.post(Invitations.PATH, Map.of("token", token, "password", password, "repeated", password))
                    .expect(302);
            assertThat(browser.logIn("admin", password).header("Location")).isEqualTo("/");
        }
        try (Identity identity = Identity.start(database, file)) {
            assertThat(link()).isEmpty();
            assertThat(identity.bearer(Client.read(file).path("administrator"))).isNotEmpty();
        }
    }

    @Test
    void a_link_that_was_lost_with_its_file_is_made_anew_and_one_that_works_is_left_alone() throws IOException {
        Identity.start(database, file).close();
        String link = link();
        Identity.start(database, file).close();
        assertThat(link()).isEqualTo(link);
        Files.delete(file);
        Identity.start(database, file).close();
        assertThat(link()).isNotEmpty().isNotEqualTo(link);
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    void an_installation_of_before_there_were_accounts_gets_its_administrator_too() {
        Identity.start(database, file).close();
        sql("DELETE FROM account");
        Identity.start(database, file).close();
        assertThat(link()).isNotEmpty();
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    void the_portal_has_a_client_that_is_no_member() throws IOException {
        Path own = file.resolveSibling("portal.json");
        String setting = "--impactkaart.identity.portal-client-file=" + own;
        Identity.start(database, setting).close();
        JsonNode first = Client.read(own).path("portal");
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("clientId", "clientSecret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
        Identity.start(database, setting).close();
        assertThat(Client.read(own).path("portal")).isEqualTo(first);
        Files.delete(own);
        Identity.start(database, setting).close();
        JsonNode second = Client.read(own).path("portal");
        assertThat(second.path("clientId")).isEqualTo(first.path("clientId"));
        assertThat(second.path("clientSecret")).isNotEqualTo(first.path("clientSecret"));
        assertThat(count("member")).isZero();
        assertThat(count("portal_client")).isEqualTo(1);
    }

    private String link() {
        return Client.read(file).path("administrator").path("passwordLink").asString("");
    }

    private void sql(String statement) {
        Identity.sql(database).sql(statement).update();
    }

    @Test
    void aFileThatCannotBeWrittenStopsTheStartAndTheNextOneRepairs() throws IOException {
        Path folder = file.resolveSibling("later");
        Path inMissingFolder = folder.resolve("credentials.json");
        assertThatThrownBy(() -> Identity.start(database, inMissingFolder))
                .hasMessageContaining("impactkaart.identity.credentials-file");
        assertThat(count("client")).isEqualTo(4);

        Files.createDirectory(folder);
        try (Identity identity = Identity.start(database, inMissingFolder)) {
            assertThat(identity.bearer(Client.read(inMissingFolder).path("editor")))
                    .isNotEmpty();
        }
    }

    @Test
    void copiesThatStartTogetherAgreeOnKeysAndSecrets() {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = CompletableFuture.supplyAsync(() -> Identity.start(database, file), threads);
            var second = CompletableFuture.supplyAsync(() -> Identity.start(database, file), threads);
            try (Identity one = first.join();
                    Identity other = second.join()) {
                assertThat(keys(one)).hasSize(1).isEqualTo(keys(other));
                JsonNode administrator = Client.read(file).path("administrator");
                assertThat(count("client")).isEqualTo(4);
                // A token of one copy opens the other.
                assertThat(other.client()
                                .as(one.bearer(administrator))
                                .send("GET", "/api/v1/identity/clients", "")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private static List<String> keys(Identity identity) {
        return identity.client()
                .get("/oauth2/jwks")
                .json()
                .path("keys")
                .valueStream()
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private int count(String table) {
        return Identity.sql(database)
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
