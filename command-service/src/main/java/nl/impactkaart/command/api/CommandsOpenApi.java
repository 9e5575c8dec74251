package nl.impactkaart.command.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what every command has in common: its headers and the problems that it may be answered with. */
@Component
class CommandsOpenApi implements OperationCustomizer {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request has not the form that is described here (`invalid-field`, `unknown-field`, …)",
            "404",
                    "`unknown-map`, `unknown-cost`, `unknown-reach`, `unknown-outcome`, `unknown-labour-effect`,"
                            + " `unknown-evidence`, `unknown-scenario`, `unknown-finding`, `unknown-version`, `unknown-grant`, `unknown-story`",
            "409",
                    "`map-closed`, `map-not-closed`, `reach-in-use`, `too-many-rows`, `scenario-ended`, `scenario-outdated`,"
                            + " `finding-answered`, `grant-already-linked`",
            "412", "`stale`: the map is not at the version of If-Match",
            "422", "`meaningless-figure`, `reason-missing`, `idempotency-key-reused`",
            "503", "`busy`, `outcome-unknown`: send it again, after Retry-After");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(new HeaderParameter()
                .name(Preconditions.IF_MATCH)
                .description("ETag of the version that the sender saw, such as \"12\"; 412 when the map has changed")
                .schema(new StringSchema()));
        operation.addParametersItem(new HeaderParameter()
                .name(Preconditions.IDEMPOTENCY_KEY)
                .description("A key of the client's choice: the same request with it again gets the first answer")
                .schema(new StringSchema().maxLength(255)));
        PROBLEMS.forEach((status, description) ->
                operation.getResponses().addApiResponse(status, new ApiResponse().description(description)));
        return operation;
    }
}
