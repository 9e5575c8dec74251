package nl.impactkaart.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with an endpoint for every way in which a request can go wrong. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({HttpConfiguration.class, Sample.Endpoints.class})
class Sample {

    enum Colour {
        RED,
        BLUE
    }

    record Year(int people, @Nullable BigDecimal share) {}

    record Figures(
            @NotBlank @Size(max = 10) String name,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable BigDecimal share,
            boolean firm,
            @NotNull @Valid List<Year> years) {}

    record Strict(int value) {

        Strict {
            if (value < 0) {
                throw new IllegalArgumentException("secret internals");
            }
        }
    }

    record Who(
            UUID member,
            UUID organisation,
            List<String> roles,
            UUID correlation,
            @Nullable String mdc) {}

    /** Counted down when an endless answer has ended. */
    static final CountDownLatch ENDLESS_ENDED = new CountDownLatch(1);

    /** Changes that happened. */
    static final AtomicInteger RECORDED = new AtomicInteger();

    @RestController
    static class Endpoints {

        @GetMapping("/who")
        Who who(Incoming incoming) {
            Caller caller = incoming.caller();
            return new Who(
                    caller.member(),
                    caller.organisation(),
                    caller.roles().stream().map(Role::claim).sorted().toList(),
                    incoming.correlation().id(),
                    MDC.get("correlation"));
        }

        @GetMapping("/for-editors")
        String forEditors(Caller caller) {
            caller.require(Role.EDITOR);
            return "welcome";
        }

        @PostMapping(path = "/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
        Figures figures(@Valid @RequestBody Figures figures) {
            return figures;
        }

        @PostMapping("/strict")
        Strict strict(@RequestBody Strict strict) {
            return strict;
        }

        @PostMapping("/recorded")
        int recorded() {
            return RECORDED.incrementAndGet();
        }

        @PostMapping("/bytes")
        int bytes(@RequestBody byte[] bytes) {
            return bytes.length;
        }

        @GetMapping("/items/{id}")
        UUID item(@PathVariable UUID id, @RequestParam int limit) {
            return id;
        }

        @GetMapping("/limited")
        int limited(@RequestParam @Max(100) int limit) {
            return limit;
        }

        @GetMapping("/with-header")
        String withHeader(@RequestHeader("Idempotency-Key") String key) {
            return key;
        }

        @GetMapping(path = "/page", produces = MediaType.TEXT_HTML_VALUE)
        String page() {
            throw new ProblemException(409, "map-closed", "Map closed", "The map is closed. Reopen it first.");
        }

        @GetMapping("/busy")
        String busy() {
            throw new ProblemException(503, "queue-full", "Queue full", "Try again.", "name")
                    .retryAfter(Duration.ofSeconds(2));
        }

        @GetMapping("/failing")
        String failing() {
            throw new IllegalStateException("password=hunter2");
        }

        @GetMapping("/database-away")
        String databaseAway() {
            throw new CannotCreateTransactionException("no connection to 10.1.2.3");
        }

        @GetMapping("/endless")
        void endless(OutputStream answer) throws IOException {
            try {
                while (true) {
                    answer.write(new byte[10_000]);
                    answer.flush();
                }
            } finally {
                ENDLESS_ENDED.countDown();
            }
        }
    }
}
