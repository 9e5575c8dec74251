package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.cost;
import static nl.impactkaart.command.api.Bodies.outcome;
import static nl.impactkaart.command.api.Bodies.reach;
import static nl.impactkaart.command.api.Bodies.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;

/** What the state of a map forbids, and versions that have passed. */
class ConflictsTest {

    private final Client editor = Service.editor();
    private final String map = Bodies.startedMap(editor);

    @Test
    void a_closed_map_takes_no_figures_until_it_is_reopened() {
        editor.post(map + "/closure", "");
        long stored = Service.stored();

        assertThat(editor.post(map + "/costs", cost()).problem()).isEqualTo("409 map-closed");
        assertThat(Service.stored()).isEqualTo(stored);

        editor.delete(map + "/closure", reason("a cost was forgotten"));
        assertThat(editor.post(map + "/costs", cost()).status()).isEqualTo(201);
    }

    @Test
    void a_revision_removal_or_change_of_method_needs_a_reason() {
        UUID id = editor.post(map + "/costs", cost()).id();
        long stored = Service.stored();

        assertThat(editor.put(map + "/costs/" + id, cost("fixedAmountMinor", 1)).problem())
                .isEqualTo("422 reason-missing reason");
        assertThat(editor.delete(map + "/costs/" + id, "{}").problem()).isEqualTo("422 reason-missing reason");
        assertThat(editor.delete(map + "/costs/" + id, "").problem()).isEqualTo("400 missing-body");
        assertThat(editor.put(map + "/method", "{\"method\": {\"methodId\": \"mkba-nl-2021\"}}")
                        .problem())
                .isEqualTo("422 reason-missing reason");
        assertThat(Service.stored()).isEqualTo(stored);
    }

    @Test
    void a_target_group_that_an_outcome_refers_to_is_not_removed() {
        UUID group = editor.post(map + "/reach", reach()).id();
        UUID id = editor.post(map + "/outcomes", outcome("quantityPerYear", null, "incidence", "3", "reachId", group))
                .id();
        long stored = Service.stored();

        Answer refused = editor.delete(map + "/reach/" + group, reason("they moved away"));

        assertThat(refused.problem()).isEqualTo("409 reach-in-use");
        assertThat(refused.json().path("detail").asString()).contains(id.toString());
        assertThat(Service.stored()).isEqualTo(stored);
    }

    @Test
    void a_row_of_another_map_is_unknown_here() {
        UUID id = editor.post(map + "/costs", cost()).id();
        String other = Bodies.startedMap(editor);

        assertThat(editor.delete(other + "/costs/" + id, reason("counted twice"))
                        .problem())
                .isEqualTo("404 unknown-cost");
    }

    @Test
    void a_horizon_does_not_leave_a_row_behind() {
        UUID id = editor.post(map + "/outcomes", outcome()).id();

        Answer refused = editor.put(
                map + "/method",
                "{\"method\": {\"methodId\": \"sroi-guide-2012\", \"horizonYears\": 4}, \"reason\": \"as agreed\"}");

        assertThat(refused.problem()).isEqualTo("422 meaningless-figure method.horizonYears");
        assertThat(refused.json().path("detail").asString()).contains(id.toString());
    }

    @Test
    void a_change_holds_only_for_the_version_that_its_sender_saw() {
        Answer first = editor.post(map + "/costs", cost(), "If-Match", "\"1\"");
        assertThat(first.status()).isEqualTo(201);

        Answer late = editor.post(map + "/costs", cost(), "If-Match", "\"1\"");
        assertThat(late.problem()).isEqualTo("412 stale If-Match");
        assertThat(late.header("ETag")).isEqualTo(first.header("ETag"));

        assertThat(editor.post(map + "/costs", cost(), "If-Match", late.header("ETag"))
                        .status())
                .isEqualTo(201);
        assertThat(editor.post(map + "/costs", cost(), "If-Match", "*").status())
                .isEqualTo(201);
    }

    @Test
    void the_longest_texts_are_recorded() {
        String text = "€".repeat(2_000);
        assertThat(editor.put(
                                map + "/description",
                                Bodies.of(
                                        "aim",
                                        text,
                                        "targetGroup",
                                        text,
                                        "approach",
                                        text,
                                        "baseline",
                                        text,
                                        "reason",
                                        text))
                        .status())
                .isEqualTo(200);
    }
}
