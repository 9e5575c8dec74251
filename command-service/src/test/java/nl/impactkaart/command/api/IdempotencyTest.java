package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.cost;
import static nl.impactkaart.command.api.Bodies.reason;
import static nl.impactkaart.command.api.Bodies.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;

/** The same request again has the same answer and no effect. */
class IdempotencyTest {

    private static final String MAPS = "/api/v1/impact-maps";
    private static final String KEY = "Idempotency-Key";

    private final Client editor = Service.editor();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_start_that_is_repeated_is_answered_with_the_first_map() {
        Answer first = editor.post(MAPS, start(), KEY, key);
        editor.post(MAPS + "/" + first.id() + "/costs", cost());
        long stored = Service.stored();

        Answer again = editor.post(MAPS, start(), KEY, key);

        assertSame(again, first);
        assertThat(Service.stored()).isEqualTo(stored);
    }

    @Test
    void a_cost_that_is_repeated_is_answered_with_the_first_cost() {
        String map = Bodies.startedMap(editor);
        Answer first = editor.post(map + "/costs", cost(), KEY, key, "If-Match", "\"1\"");
        assertSame(editor.post(map + "/costs", cost(), KEY, key, "If-Match", "\"1\""), first);
    }

    @Test
    void a_removal_that_is_repeated_is_answered_although_the_cost_is_gone() {
        String map = Bodies.startedMap(editor);
        UUID id = editor.post(map + "/costs", cost()).id();
        Answer first = editor.delete(map + "/costs/" + id, reason("counted twice"), KEY, key);
        editor.post(map + "/closure", "");

        assertSame(editor.delete(map + "/costs/" + id, reason("counted twice"), KEY, key), first);
    }

    @Test
    void a_key_with_another_request_is_refused() {
        String map = Bodies.startedMap(editor);
        editor.post(map + "/costs", cost(), KEY, key);
        long stored = Service.stored();
        String refused = "422 idempotency-key-reused Idempotency-Key";

        assertThat(editor.post(map + "/costs", cost("payer", "Province"), KEY, key)
                        .problem())
                .isEqualTo(refused);
        assertThat(editor.post(map + "/costs", cost(), KEY, key, "If-Match", "\"2\"")
                        .problem())
                .isEqualTo(refused);
        assertThat(editor.post(Bodies.startedMap(editor) + "/costs", cost(), KEY, key)
                        .problem())
                .isEqualTo(refused);
        assertThat(Service.member(Service.ORGANISATION, "editor")
                        .post(map + "/costs", cost(), KEY, key)
                        .problem())
                .isEqualTo(refused);
        assertThat(Service.stored()).isEqualTo(stored + 2);
    }

    @Test
    void a_key_is_an_organisations_own() {
        Answer first = editor.post(MAPS, start(), KEY, key);
        Answer other = Service.member(UUID.randomUUID(), "editor").post(MAPS, start(), KEY, key);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void a_key_whose_request_was_refused_is_free() {
        String map = Bodies.startedMap(editor);
        assertThat(editor.post(map + "/costs", cost("firstYear", 9), KEY, key).status())
                .isEqualTo(422);
        assertThat(editor.post(map + "/costs", cost(), KEY, key).status()).isEqualTo(201);
    }

    @Test
    void a_start_that_races_with_itself_opens_one_map() throws Exception {
        long stored = Service.stored();
        Callable<Answer> request = () -> editor.post(MAPS, start(), KEY, key);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = clients.invokeAll(Collections.nCopies(16, request));
            Answer first = answers.getFirst().get();
            for (Future<Answer> answer : answers) {
                assertSame(answer.get(), first);
            }
        }
        assertThat(Service.stored()).isEqualTo(stored + 2);
    }

    private static void assertSame(Answer again, Answer first) {
        assertThat(first.status()).as(first.toString()).isLessThan(300);
        assertThat(again.status()).as(again.toString()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }
}
