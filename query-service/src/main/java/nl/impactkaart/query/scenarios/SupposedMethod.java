package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

@Schema(description = "A method by its name: a preset, or a version that your organisation has published.")
record SupposedMethod(
        @NotNull(message = "is missing")
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}", message = "must be lower-case letters, digits, dots and hyphens")
        String methodId,

        @Schema(description = "Of a published method; a preset has none.")
        @Size(max = Limits.NAME_LENGTH, message = "must have at most {max} characters")
        @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL character")
        @Nullable
        String methodVersion,

        @Schema(
                description =
                        "Of a preset, the last project year that is valued; its own, or that of the project, when left out.")
        @Min(value = 1, message = "must be at least {value}")
        @Max(value = Limits.PROJECT_YEARS, message = "must be at most {value}")
        @Nullable
        Integer horizonYears) {

    /**
     * The map as it would be with the method.
     *
     * @param published finds a version that the reader's organisation offers
     * @throws MeaninglessFigureException naming {@code method.<field>}, when there is no such method or the map does not
     *     fit it
     */
    ImpactMap in(ImpactMap map, BiFunction<String, String, Optional<MethodChosen>> published) {
        MethodChosen method = (methodVersion == null ? preset(map) : published.apply(methodId, methodVersion))
                .orElseThrow(() -> new MeaninglessFigureException(
                        "method.methodId",
                        "is no preset (" + String.join(", ", Methods.presetIds())
                                + ") and, with its methodVersion, none that your organisation offers; GET"
                                + " /api/v1/methods"));
        Meaning.requireFit(method, map);
        return map.supposing(List.of(method));
    }

    private Optional<MethodChosen> preset(ImpactMap map) {
        int horizon = horizonYears == null ? map.startedProject().years() : horizonYears;
        return Methods.preset(methodId)
                .flatMap(preset -> Methods.preset(
                        methodId, horizonYears == null ? Math.max(preset.horizonYears(), horizon) : horizon));
    }
}
