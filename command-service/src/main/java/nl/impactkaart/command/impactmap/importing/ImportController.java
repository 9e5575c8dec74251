package nl.impactkaart.command.impactmap.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Preconditions;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Imports")
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final String CSV = "text/csv";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportSchedule schedule;
    private final Clock clock;

    ImportController(Imports imports, ImportSchedule schedule, Clock clock) {
        this.imports = imports;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Operation(
            summary = "Import a map from a file",
            description = "The body is the file: a portable document as JSON, or a value map as CSV or spreadsheet, as"
                    + " GET …/export gives them. It becomes a new map, whole or not at all, in the background: the"
                    + " address in Location tells how far it is and, if it is refused, every place and reason.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema =
                                @Schema(
                                        type = "object",
                                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                                        description = "A portable document; its schema is GET"
                                                + " /api/v1/schemas/impactkaart.impact-map.v1.json")),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = SPREADSHEET, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "202", description = "Taken; Location tells how far it is")
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, CSV, SPREADSHEET})
    ResponseEntity<ImportView> submit(
            @RequestBody byte[] file,
            @Parameter(description = "From when the figures hold; today when left out.")
                    @RequestParam(required = false)
                    @CalendarDay
                    @Nullable
                    LocalDate effectiveOn,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Caller caller = incoming.caller();
        UUID id = imports.submit(new Imports.Submitted(
                        UUID.randomUUID(),
                        caller.organisation(),
                        caller.member(),
                        Preconditions.idempotencyKey(incoming.request()),
                        sha256(file),
                        file,
                        effectiveOn,
                        Commands.today(now),
                        now))
                .orElseThrow(AnswerProblems::keyReused);
        schedule.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(find(id, caller));
    }

    @Operation(summary = "How far an import is, and what came of it")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "unknown-import", ref = "#/components/responses/Problem")
    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id, Caller caller) {
        caller.require(Role.EDITOR);
        return find(id, caller);
    }

    @Operation(
            summary = "The imports of your organisation, the newest first",
            description = "Each is kept for 30 days after it has ended; its file is not.")
    @GetMapping
    ImportPage all(
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.require(Role.EDITOR);
        List<ImportView> found = imports.page(caller.organisation(), cursor, limit + 1);
        List<ImportView> items = found.stream().limit(limit).toList();
        return new ImportPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    private ImportView find(UUID id, Caller caller) {
        return imports.find(id, caller.organisation())
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-import",
                        "Unknown import",
                        "There is no such import of your organisation. One is kept for 30 days after it has ended."));
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
