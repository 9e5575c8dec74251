package nl.impactkaart.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/${impactkaart.service}/rebuild")
@Tag(name = "Rebuild")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping
    @Operation(
            summary = "Make all views anew from all events, beside those that serve, and swap them",
            description = "For the operator. Nobody is told of anything again. Differences are told and do not prevent"
                    + " the swap.")
    @ApiResponse(responseCode = "202", description = "Started")
    @ApiResponse(
            responseCode = "409",
            description = "rebuild-under-way: one runs already, in this copy or elsewhere",
            ref = "#/components/responses/Problem")
    ResponseEntity<RebuildView> rebuild(Caller caller) {
        caller.require(Role.OPERATOR);
        try {
            return ResponseEntity.accepted().body(rebuilds.start());
        } catch (AlreadyRebuildingException e) {
            throw new ProblemException(409, "rebuild-under-way", "Rebuild under way", String.valueOf(e.getMessage()));
        }
    }

    @GetMapping
    @Operation(
            summary = "How far the rebuild is, or what the last one found",
            description = "For the operator. Whichever copy or command rebuilds: all tell the same.")
    @ApiResponse(responseCode = "200")
    RebuildView latest(Caller caller) {
        caller.require(Role.OPERATOR);
        return rebuilds.latest();
    }
}
