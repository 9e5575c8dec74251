package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    /** Everything of a report that can be asked for. */
    private static final List<String> ENDPOINTS = List.of(
            "", "?format=html", "?atLeast=0", "/status", "/revisions", "/revisions/1", "/revisions/1?format=html");

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final String funding = Service.ISSUER.of(funder, "funder");

    @ParameterizedTest
    @ValueSource(strings = {"editor", "auditor", "administrator"})
    void the_own_organisation_reads(String role) {
        Recorder map = wheels(organisation, "Own");
        service.report(map, editor);

        readable(map, Service.ISSUER.of(organisation, role));
    }

    @Test
    void another_organisation_s_report_is_as_unknown_as_one_that_is_not_there() {
        Recorder map = wheels(organisation, "Own");
        service.report(map, editor);

        for (String token : List.of(
                Service.ISSUER.of(UUID.randomUUID(), "editor", "auditor", "administrator", "funder"),
                Service.ISSUER.of(organisation, "funder"),
                funding)) {
            unknown(map, token);
        }
    }

    @Test
    void a_funder_reads_what_is_shared_until_it_is_not() {
        Recorder map = wheels(organisation, "Shared");
        send(List.of(map.append(new MapShared(funder))));
        service.report(map, funding);
        readable(map, funding);

        send(List.of(map.append(new MapUnshared(funder))));
        service.report(map, editor);
        unknown(map, funding);
    }

    @Test
    void who_has_two_roles_reads_what_either_may() {
        Recorder own = wheels(funder, "Of the funder itself");
        Recorder shared = wheels(organisation, "Shared");
        send(List.of(shared.append(new MapShared(funder))));
        String both = Service.ISSUER.of(funder, "funder", "auditor");

        service.report(own, both);
        service.report(shared, both);
    }

    @Test
    void without_a_role_nothing_is_read() {
        String none = Service.ISSUER.of(organisation);

        for (String endpoint : ENDPOINTS) {
            Answer answer = service.get(path(new Recorder(organisation)) + endpoint, none);
            assertThat(answer.status()).as(endpoint).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("role-missing");
        }
    }

    @Test
    void without_a_token_nothing_is_read() {
        String report = path(new Recorder(organisation));
        for (String endpoint : ENDPOINTS) {
            assertThat(service.get(report + endpoint, "no-token").status())
                    .as(endpoint)
                    .isEqualTo(401);
        }
        for (String path : List.of("/api/v1/report/dead-letters", "/api/v1/openapi/report")) {
            assertThat(service.get(path, "no-token").status()).as(path).isEqualTo(401);
        }
        assertThat(service.post("/api/v1/report/dead-letters/" + organisation + "/replay", "no-token")
                        .status())
                .isEqualTo(401);
    }

    private void readable(Recorder map, String token) {
        for (String endpoint : ENDPOINTS) {
            assertThat(service.get(path(map) + endpoint, token).status())
                    .as(endpoint)
                    .isEqualTo(200);
        }
    }

    private void unknown(Recorder map, String token) {
        Recorder nobodys = new Recorder(organisation);
        for (String endpoint : ENDPOINTS) {
            Answer foreign = service.get(path(map) + endpoint, token, "Accept", "text/html");
            Answer none = service.get(path(nobodys) + endpoint, token, "Accept", "text/html");
            assertThat(foreign.status()).as(endpoint).isEqualTo(404);
            assertThat(foreign.code()).isEqualTo("unknown-map");
            assertThat(foreign.header("Content-Type")).startsWith("application/problem+json");
            assertThat(withoutId(foreign)).isEqualTo(withoutId(none));
        }
    }

    private static String withoutId(Answer answer) {
        return (answer.status() + answer.text()).replaceAll("[0-9a-f-]{36}", "ID");
    }
}
