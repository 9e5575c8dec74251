package nl.impactkaart.command.bundle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.log.LogKeys;
import nl.impactkaart.command.log.LogTable;
import nl.impactkaart.command.log.LogTable.Signed;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.Bundle;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.BundleWriter;
import nl.impactkaart.proof.bundle.Bundles;
import nl.impactkaart.proof.bundle.NotInTreeException;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.MissingTileException;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.note.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Proof")
class BundleController {

    private static final Logger LOG = LoggerFactory.getLogger(BundleController.class);
    private static final Duration SIGNING = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final LogTable table;
    private final LogKeys keys;
    private final PrintedReports reports;

    BundleController(LogTable table, LogKeys keys, PrintedReports reports) {
        this.table = table;
        this.keys = keys;
        this.reports = reports;
    }

    @GetMapping(value = "/api/v1/impact-maps/{mapId}/bundle", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The history of a map with its proof, as a file for the offline verifier",
            description = "For the map's own organisation; docs/proof.md describes the file. It is taken at the latest"
                    + " signed checkpoint. When the map changed a moment ago this waits up to two seconds for the"
                    + " change to be signed; a change that is not signed by then is not in the file.")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current one", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map", ref = "#/components/responses/Problem")
    @ApiResponse(
            responseCode = "503",
            description = "not-yet-signed, log-broken",
            ref = "#/components/responses/Problem")
    void bundle(
            Caller caller,
            @PathVariable UUID mapId,
            @Parameter(
                            description =
                                    "How many events the log had at an earlier checkpoint: the file then shows that"
                                            + " nothing before it was changed. Several may be given.")
                    @RequestParam(defaultValue = "")
                    @Size(max = BundleHeader.MAX_CONSISTENCY)
                    List<@Min(0) Long> from,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        requireOwn(mapId, caller);
        Signed signed = signed(mapId);
        long last = table.lastSequence(mapId, signed.size());
        if (last < 0) {
            throw new ProblemException(
                            503,
                            "not-yet-signed",
                            "Not yet signed",
                            "No event of the map is signed yet, so there is no proof of it. Ask again in a moment.")
                    .retryAfter(SIGNING);
        }
        List<Long> earlier = from.stream().distinct().sorted().toList();
        if (!earlier.isEmpty() && earlier.getLast() > signed.size()) {
            throw new ProblemException(
                    400,
                    "invalid-field",
                    "Invalid field",
                    "\"from\" must be at most " + signed.size() + ", the number of events that the log has now.",
                    "from");
        }
        List<PrintedReport> printed = reports.of(mapId, last);
        // Weak, since while a key is replaced copies may sign with one or both.
        if (request.checkNotModified("W/\"" + signed.size() + "-" + printed.size() + "\"")) {
            return;
        }
        Bundle bundle = bundle(mapId, signed, earlier, printed);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("impactkaart-" + mapId + ".bundle.json")
                        .build()
                        .toString());
        BundleWriter.write(bundle, response.getOutputStream());
    }

    /** For whoever may not read the map it is as if there were none. */
    private void requireOwn(UUID mapId, Caller caller) {
        boolean reads = caller.has(Role.EDITOR) || caller.has(Role.AUDITOR) || caller.has(Role.ADMINISTRATOR);
        List<StoredRow> first = table.rowsOf(mapId, -1, Long.MAX_VALUE, 1);
        if (!reads || first.isEmpty() || !isOwn(first.getFirst(), caller)) {
            throw AnswerProblems.of(new Rejection.UnknownMap());
        }
    }

    private static boolean isOwn(StoredRow first, Caller caller) {
        return !EventCatalogue.isOfOrganisation(first.payloadType())
                && EventCodec.decodeMetadata(first.metadata()).organisation().equals(caller.organisation());
    }

    /** The latest checkpoint; the first that has the whole map, if that does not take long. */
    private Signed signed(UUID mapId) throws InterruptedException {
        long newest = table.lastSequence(mapId, Long.MAX_VALUE);
        long giveUp = System.nanoTime() + SIGNING.toNanos();
        Signed signed = checkpoint();
        while (table.lastSequence(mapId, signed.size()) < newest && System.nanoTime() - giveUp < 0) {
            Thread.sleep(LOOK);
            signed = checkpoint();
        }
        return signed;
    }

    /** The first is signed when the service starts; until then there is nothing. */
    private Signed checkpoint() {
        return table.checkpoint().orElseGet(() -> new Signed(0, new byte[0]));
    }

    private Bundle bundle(UUID mapId, Signed signed, List<Long> earlier, List<PrintedReport> printed) {
        try {
            return Bundles.of(
                    new MapHistory(table, mapId, signed.size()),
                    new TiledTree(table, signed.size()),
                    SignedNote.parse(signed.note()),
                    keys.signing(),
                    earlier,
                    printed);
        } catch (NotInTreeException | MissingTileException | MalformedException | IllegalArgumentException e) {
            LOG.error("No proof of map {} can be given: {}", mapId, e.getMessage());
            throw new ProblemException(
                    503,
                    "log-broken",
                    "Log broken",
                    "What is stored is not what was signed, so no proof can be given until the operator has looked into"
                            + " it. The log-check of the service says what was found.");
        }
    }
}
