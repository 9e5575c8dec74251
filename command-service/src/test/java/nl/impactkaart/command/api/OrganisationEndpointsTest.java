package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation keeps for its maps: methods, reference projects, branding. */
class OrganisationEndpointsTest {

    private static final String METHODS = "/api/v1/methods";
    private static final String REFERENCES = "/api/v1/reference-projects";
    private static final String SHARED = "/api/v1/installation/reference-projects";
    private static final String BRANDING = "/api/v1/branding";

    private final UUID organisation = UUID.randomUUID();
    private final Client administrator = Service.member(organisation, "administrator");
    private final Client editor = Service.member(organisation, "editor");

    @Test
    void a_published_method_is_chosen_by_its_name() {
        assertThat(administrator.post(METHODS, method("ours", "1", "0.03")).status())
                .isEqualTo(200);

        Answer started = editor.post(
                "/api/v1/impact-maps", Bodies.start("method", Map.of("methodId", "ours", "methodVersion", "1")));

        assertThat(started.status()).isEqualTo(201);
        assertThat(Service.history(started.id()).get(1).event()).isInstanceOfSatisfying(MethodChosen.class, chosen -> {
            assertThat(chosen.methodId()).isEqualTo("ours");
            assertThat(chosen.rates().getFirst().ratePerYear()).isEqualByComparingTo("0.03");
            assertThat(chosen.horizonYears()).isEqualTo(7);
        });
    }

    @Test
    void a_map_can_change_to_a_published_method() {
        administrator.post(METHODS, method("ours", "1", "0.03"));
        String map = Bodies.startedMap(editor);

        Answer changed = editor.put(
                map + "/method",
                Bodies.of("reason", "as agreed", "method", Map.of("methodId", "ours", "methodVersion", "1")));

        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void a_version_of_a_method_never_changes() {
        Answer first = administrator.post(METHODS, method("ours", "1", "0.03"));

        assertThat(administrator.post(METHODS, method("ours", "1", "0.04")).problem())
                .isEqualTo("409 method-version-taken");
        assertThat(administrator.post(METHODS, method("ours", "1", "0.03")).sequence())
                .isEqualTo(first.sequence());
        assertThat(administrator.post(METHODS, method("ours", "2", "0.04")).sequence())
                .isEqualTo(first.sequence() + 1);
    }

    @Test
    void a_withdrawn_method_is_no_longer_offered_until_it_is_published_again() {
        administrator.post(METHODS, method("ours", "1", "0.03"));
        String address = METHODS + "/ours/1";

        assertThat(administrator.delete(address, "{}").problem()).isEqualTo("422 reason-missing reason");
        assertThat(administrator.delete(address, Bodies.reason("superseded")).status())
                .isEqualTo(200);
        assertThat(editor.post(
                                "/api/v1/impact-maps",
                                Bodies.start("method", Map.of("methodId", "ours", "methodVersion", "1")))
                        .problem())
                .isEqualTo("422 meaningless-figure method.methodVersion");
        assertThat(administrator.delete(address, "{}").status()).isEqualTo(200);
        assertThat(administrator.post(METHODS, method("ours", "1", "0.03")).status())
                .isEqualTo(200);
        assertThat(editor.post(
                                "/api/v1/impact-maps",
                                Bodies.start("method", Map.of("methodId", "ours", "methodVersion", "1")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_no_method_can_be_is_refused() {
        assertThat(administrator
                        .post(METHODS, method("mkba-nl-2021", "1", "0.03"))
                        .problem())
                .isEqualTo("422 meaningless-figure methodId");
        assertThat(administrator.post(METHODS, method("ours", "1", "-2")).problem())
                .startsWith("422 meaningless-figure method.rates");
        assertThat(administrator
                        .delete(METHODS + "/theirs/1", Bodies.reason("gone"))
                        .problem())
                .isEqualTo("404 unknown-method");
        assertThat(administrator
                        .post(METHODS, Bodies.of("method", Map.of("methodId", "ours", "methodVersion", "1")))
                        .problem())
                .isEqualTo("422 meaningless-figure method.rates");
    }

    @Test
    void a_reference_project_is_added_revised_and_removed() {
        Answer added = editor.post(REFERENCES, reference());
        assertThat(added.status()).isEqualTo(201);
        String address = REFERENCES + "/" + added.id();
        assertThat(added.header("Location")).isEqualTo(address);

        assertThat(editor.put(address, reference()).problem()).isEqualTo("422 reason-missing reason");
        assertThat(editor.put(address, reference("name", "Soup round", "reason", "new name"))
                        .sequence())
                .isEqualTo(added.sequence() + 1);
        assertThat(editor.delete(address, Bodies.reason("too old")).status()).isEqualTo(200);
        assertThat(editor.delete(address, Bodies.reason("too old")).problem()).isEqualTo("404 unknown-reference");
        assertThat(editor.put(address, reference("reason", "back")).problem()).isEqualTo("404 unknown-reference");
    }

    @Test
    void a_reference_project_that_no_map_could_use_is_refused() {
        assertThat(editor.post(REFERENCES, reference("currency", "EURO")).problem())
                .isEqualTo("422 meaningless-figure currency");
        assertThat(editor.post(REFERENCES, reference("outcomes", List.of())).problem())
                .isEqualTo("422 meaningless-figure outcomes");
        assertThat(editor.post(REFERENCES, reference("outcomes", List.of(outcome("deadweight", "1.5"))))
                        .problem())
                .isEqualTo("422 meaningless-figure outcomes[0].deadweight");
        String twice = UUID.randomUUID().toString();
        assertThat(editor.post(
                                REFERENCES,
                                reference(
                                        "outcomes", List.of(outcome("outcomeId", twice), outcome("outcomeId", twice))))
                        .problem())
                .isEqualTo("422 meaningless-figure outcomes[1].outcomeId");
        assertThat(editor.post(REFERENCES, reference("outcomes", List.of(outcome("unitValueMinor", null))))
                        .problem())
                .isEqualTo("422 meaningless-figure outcomes[0].unitValueMinor");
    }

    @Test
    void what_all_share_is_for_the_operator() {
        Client operator = Service.member(UUID.randomUUID(), "operator");

        assertThat(administrator.post(SHARED, reference()).problem()).isEqualTo("403 role-missing");
        assertThat(operator.post(REFERENCES, reference()).problem()).isEqualTo("403 role-missing");
        Answer added = operator.post(SHARED, reference());
        assertThat(added.status()).isEqualTo(201);
        assertThat(operator.put(SHARED + "/" + added.id(), reference("name", "Soup", "reason", "shorter"))
                        .status())
                .isEqualTo(200);
        assertThat(operator.delete(SHARED + "/" + added.id(), Bodies.reason("old"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_organisation_is_no_map() {
        administrator.put(BRANDING, Bodies.of("displayName", "Samen")).expect(200);

        assertThat(editor.put("/api/v1/impact-maps/" + organisation + "/description", Bodies.of("aim", "Company"))
                        .problem())
                .isEqualTo("404 unknown-map");
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Anders"))
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void branding_is_chosen() throws IOException {
        Answer chosen = administrator.put(
                BRANDING,
                Bodies.of("displayName", "Samen", "colour", "#00594f", "logoPng", png(40), "logoText", "Two hands"));

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.id()).isEqualTo(organisation);
        assertThat(administrator
                        .put(
                                BRANDING,
                                Bodies.of(
                                        "displayName",
                                        "Samen",
                                        "colour",
                                        "#00594f",
                                        "logoPng",
                                        png(40),
                                        "logoText",
                                        "Two hands"))
                        .sequence())
                .isEqualTo(chosen.sequence());
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen"))
                        .sequence())
                .isEqualTo(chosen.sequence() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "colour, green, colour",
        "colour, #ffcc00, colour",
        "colour, #00594F, colour",
        "logoText, Two hands, logoPng",
        "logoPng, aGVsbG8=, logoText"
    })
    void branding_that_cannot_be_shown_is_refused(String field, String value, String named) {
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen", field, value))
                        .problem())
                .isEqualTo("422 meaningless-figure " + named);
    }

    @Test
    void what_is_no_image_or_too_large_a_one_is_refused() throws IOException {
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen", "logoPng", "aGVsbG8=", "logoText", "Hands"))
                        .problem())
                .isEqualTo("422 meaningless-figure logoPng");
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen", "logoPng", "%%%", "logoText", "Hands"))
                        .problem())
                .isEqualTo("422 meaningless-figure logoPng");
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen", "logoPng", png(2_001), "logoText", "Hands"))
                        .problem())
                .isEqualTo("422 meaningless-figure logoPng");
    }

    @Test
    void a_stale_change_and_a_repeated_request_are_told_apart() {
        administrator.put(BRANDING, Bodies.of("displayName", "Samen"));
        Answer first = administrator.put(BRANDING, Bodies.of("displayName", "Samen sterk"), "Idempotency-Key", "k1");

        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Alleen"), "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("412 stale If-Match");
        assertThat(administrator
                        .put(BRANDING, Bodies.of("displayName", "Samen sterk"), "Idempotency-Key", "k1")
                        .sequence())
                .isEqualTo(first.sequence());
    }

    static String method(String id, String version, String rate) {
        return Bodies.of(
                "method",
                Map.of(
                        "methodId",
                        id,
                        "methodVersion",
                        version,
                        "rates",
                        List.of(Map.of("fromYear", 1, "ratePerYear", rate)),
                        "discountTiming",
                        "END",
                        "costsDiscounted",
                        true,
                        "adjustment",
                        "MULTIPLICATIVE",
                        "horizonYears",
                        7));
    }

    static String reference(@Nullable Object... changes) {
        Object[] fields = {
            "name", "Lunch club elsewhere",
            "projectType", "LONELINESS",
            "currency", "EUR",
            "source", "Evaluation of 2025, table 4",
            "outcomes", List.of(outcome())
        };
        @Nullable Object[] all = java.util.Arrays.copyOf(fields, fields.length + changes.length);
        System.arraycopy(changes, 0, all, fields.length, changes.length);
        return Bodies.of(all);
    }

    static Map<String, Object> outcome(@Nullable Object... changes) {
        Map<String, Object> outcome = new java.util.HashMap<>(Map.of(
                "description", "Fewer visits to the doctor",
                "stakeholder", "Residents",
                "level", "CLIENT",
                "status", "PRICED",
                "incidence", "0.35",
                "unit", "visits",
                "unitValueMinor", 1_900));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                outcome.remove(String.valueOf(changes[i]));
            } else {
                outcome.put(String.valueOf(changes[i]), changes[i + 1]);
            }
        }
        return outcome;
    }

    private static String png(int side) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, 1, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
