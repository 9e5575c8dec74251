package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.ValidBodies;
import nl.impactkaart.testing.badinput.Barrage;
import nl.impactkaart.testing.badinput.Operation;
import nl.impactkaart.testing.badinput.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent to any operation: it is never our failure, and never stored in part. */
class BadInputTest implements Barrage.Target {

    private static final String CLIENTS = "/api/v1/identity/clients";
    private static final int DRAWN = 25;
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final String DATABASE = Identity.newDatabase();
    private static final Identity IDENTITY = Identity.start(DATABASE, FILE);
    private static final JdbcClient SQL = Identity.sql(DATABASE);

    private final Client administrator =
            IDENTITY.client().as(IDENTITY.bearer(Client.read(FILE).path("administrator")));

    private List<Long> stored = List.of();

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void bad_input_is_refused_and_leaves_nothing_behind() {
        List<Barrage> barrages = new ArrayList<>();
        for (Operation operation : Operation.all(
                administrator.get("/api/v1/openapi/identity").expect(200).json())) {
            barrages.add(Barrage.on(operation, administrator, this));
        }
        Barrage.expectSound(barrages);
        assertThat(barrages).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=client_credentials",
                "grant_type=%00&client_id=%00&client_secret=%00",
                "grant_type=client_credentials&client_id=%FF&client_secret=%FF",
                "grant_type=client_credentials&client_id=%&client_secret=x",
                "grant_type=client_credentials&client_id=x&client_id=y&client_secret=z",
                "grant_type=client_credentials&client_id=00000000-0000-0000-0000-000000000000&client_secret=%00",
                "grant_type=client_credentials&client_id=a%00b&client_secret=x&scope=%00"
            })
    void nobody_gets_a_token_for_a_malformed_request(String form) {
        for (String authorization : List.of("Basic", "Basic %%%", "Basic AAAA", "Basic AAA6AAA=", "Bearer x", "")) {
            Reply reply = Reply.to(
                    "POST /oauth2/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: " + authorization
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form,
                    URI.create(administrator.origin()));
            assertThat(reply.status()).as("%s: %s", authorization, reply).isBetween(400, 499);
        }
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        Map<String, String> parameters = operation.path().equals(CLIENTS + "/{clientId}")
                ? Map.of(
                        "clientId",
                        administrator
                                .post(CLIENTS, ValidBodies.of("POST", CLIENTS))
                                .expect(201)
                                .json()
                                .path("clientId")
                                .asString())
                : operation.path().contains("{member}") ? Map.of("member", invited()) : Map.of();
        stored = rows();
        return parameters;
    }

    private String invited() {
        return administrator
                .post(MembersEndpoint.PATH, """
                        {"displayName": "x", "username": "%s", "roles": ["editor"]}""".formatted(UUID.randomUUID()))
                .expect(201)
                .json()
                .path("member")
                .asString();
    }

    @Override
    public String body(Operation operation) {
        return operation.body() == null ? "" : ValidBodies.of(operation.method(), operation.path());
    }

    @Override
    public int drawn() {
        return DRAWN;
    }

    /** An accepted request may have made a member with its client or account, or deleted those. */
    @Override
    public List<String> faultsAfter(Reply reply) {
        List<Long> before = stored;
        stored = rows();
        if (!reply.accepted()) {
            return stored.equals(before) ? List.of() : List.of("rows were " + before + " and are " + stored);
        }
        long members = stored.get(1) - before.get(1);
        long clients = stored.get(2) - before.get(2);
        long accounts = stored.get(3) - before.get(3);
        return members == Math.max(0, clients) + Math.max(0, accounts)
                ? List.of()
                : List.of("a member was made without its client or account");
    }

    private static List<Long> rows() {
        return List.of("organisation", "member", "client", "account", "invitation").stream()
                .map(table -> SQL.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
