package nl.impactkaart.command.log;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.EntryBundle;
import nl.impactkaart.proof.merkle.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles serves it, for anyone; what the events say is for the operator alone. */
@RestController
@Tag(name = "Log")
class LogController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LogTable table;
    private final LogKeys keys;
    private final LogChecks checks;

    LogController(LogTable table, LogKeys keys, LogChecks checks) {
        this.table = table;
        this.keys = keys;
        this.checks = checks;
    }

    /** How many events there are and the root of the tree over them, signed. */
    @Hidden // with the others below /log its address is that of C2SP tlog-tiles, which docs/proof.md describes
    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(table.checkpoint()
                        .orElseThrow(() -> unknown("The log has no checkpoint yet; ask again in a second."))
                        .note());
    }

    /** The verifier keys of the log, the newest first. */
    @Hidden
    @GetMapping("/log/vkey")
    ResponseEntity<String> verifierKeys() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(keys.all().text());
    }

    @Hidden
    @GetMapping("/log/tile/{level:[0-9]{1,2}}/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) {
        TilePath tile = parsed("tile/" + level + path);
        byte[] hashes = table.read(tile);
        if (hashes == null) {
            throw unknown("The log has no such tile, or not yet.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(hashes);
    }

    @Hidden
    @GetMapping("/log/tile/entries/{*path}")
    ResponseEntity<byte[]> entries(Caller caller, @PathVariable String path) {
        caller.require(Role.OPERATOR);
        TilePath tile = parsed("tile/entries" + path);
        if (table.read(new TilePath(0, tile.index(), tile.width())) == null) {
            throw unknown("The log has no such entries, or not yet.");
        }
        List<StoredRow> rows = table.rowsAfter(tile.index() * TilePath.FULL_WIDTH, tile.width());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(EntryBundle.encode(rows.stream().map(Leaf::encode).toList()));
    }

    @PostMapping("/api/v1/command/log-check")
    @Operation(
            summary = "Compare all stored events with the tree that was signed",
            description =
                    "For the operator. One check runs at a time in each copy; it also runs at every start. When the log"
                            + " was found broken, all copies record nothing until a check that was asked for finds it whole.")
    @ApiResponse(responseCode = "202", description = "Started, or under way already")
    ResponseEntity<LogCheckView> check(Caller caller) {
        caller.require(Role.OPERATOR);
        checks.ask();
        return ResponseEntity.accepted().body(checks.latest());
    }

    @GetMapping("/api/v1/command/log-check")
    @Operation(summary = "How far the comparison is, and what it found", description = "For the operator.")
    @ApiResponse(responseCode = "200")
    LogCheckView latestCheck(Caller caller) {
        caller.require(Role.OPERATOR);
        return checks.latest();
    }

    private static TilePath parsed(String path) {
        try {
            return TilePath.parse(path);
        } catch (MalformedException e) {
            throw unknown("There is no tile of this name.");
        }
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(404, "unknown-path", "Unknown address", detail);
    }
}
