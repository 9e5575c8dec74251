package nl.impactkaart.command.impactmap.choosingmethod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.organisation.PublishedMethods;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.Methods;
import org.jspecify.annotations.Nullable;

/**
 * A method of valuation: a preset by its id, over a horizon of one's own if wanted; one that the organisation has
 * published, by its id and version; or one's own under another id, with all its parameters.
 *
 * @param methodId {@code sroi-guide-2012}, {@code mkba-nl-2021}, {@code green-book-2022}, or a name of one's own
 * @param methodVersion version of one's own method
 * @param rates discount rates, the first from year 1; own methods only, as are the parameters below
 * @param discountTiming when in a year its amounts fall
 * @param costsDiscounted whether costs are discounted as benefits are
 * @param adjustment how the deductions combine
 * @param horizonYears last project year that is valued
 * @param valuedAt the moment to which amounts are brought; the present when absent
 * @param priceLevelYear calendar year to whose prices unit values are brought; they stay as they are when absent
 * @param priceIndex the index series by which they are brought there
 * @param optimismBias fraction taken off benefits, by the grade of their evidence
 */
public record MethodRequest(
        @NotNull(message = "is missing")
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}", message = "must be lower-case letters, digits, dots and hyphens")
        String methodId,

        @Name @Size(max = 50, message = "must have at most {max} characters") @Nullable
        String methodVersion,

        @Size(max = Limits.PROJECT_YEARS, message = "has more than {max} steps") @Nullable
        List<@Valid @NotNull(message = "is missing") RateRequest> rates,

        @Nullable DiscountTiming discountTiming,
        @Nullable Boolean costsDiscounted,
        @Nullable Adjustment adjustment,
        @Nullable Integer horizonYears,
        @Nullable ValuedAt valuedAt,
        @Nullable Integer priceLevelYear,

        @Size(max = Limits.INDEX_YEARS, message = "has more than {max} years") @Nullable
        List<@Valid @NotNull(message = "is missing") PriceIndexRequest> priceIndex,

        @Nullable Map<EvidenceGrade, @NotNull(message = "is missing") BigDecimal> optimismBias) {

    /**
     * A discount rate.
     *
     * @param fromYear project year, from 1
     * @param ratePerYear a fraction, "0.035" for 3.5 %
     */
    public record RateRequest(
            @NotNull(message = "is missing") Integer fromYear,
            @NotNull(message = "is missing") BigDecimal ratePerYear) {}

    /**
     * The price index of a calendar year.
     *
     * @param index above 0, on whatever base the whole series shares
     */
    public record PriceIndexRequest(
            @NotNull(message = "is missing") Integer calendarYear,
            @NotNull(message = "is missing") BigDecimal index) {}

    /**
     * The choice with every parameter written out.
     *
     * @param leastHorizonYears for a preset whose horizon was left out and would be shorter
     * @param published what the caller's organisation offers
     * @throws ProblemException 422 when a preset is changed, or a parameter of one's own method is missing
     */
    public MethodChosen chosen(int leastHorizonYears, PublishedMethods published) {
        if (Methods.presetIds().contains(methodId)) {
            return preset(leastHorizonYears);
        }
        if (methodVersion != null && isByName()) {
            return published
                    .find(methodId, methodVersion)
                    .orElseThrow(() -> meaningless(
                            "methodVersion",
                            "is not a version that your organisation offers of \"" + methodId
                                    + "\"; see GET /api/v1/methods, or give all parameters"));
        }
        return ofItsOwn();
    }

    private boolean isByName() {
        return Stream.of(
                        rates,
                        discountTiming,
                        costsDiscounted,
                        adjustment,
                        horizonYears,
                        valuedAt,
                        priceLevelYear,
                        priceIndex,
                        optimismBias)
                .allMatch(Objects::isNull);
    }

    /**
     * All parameters of a method of one's own.
     *
     * @throws ProblemException 422 when one is missing
     */
    public MethodChosen ofItsOwn() {
        return new MethodChosen(
                methodId,
                required("methodVersion", methodVersion),
                required("rates", rates).stream()
                        .map(rate -> new RateFromYear(rate.fromYear(), rate.ratePerYear()))
                        .toList(),
                required("discountTiming", discountTiming),
                required("costsDiscounted", costsDiscounted),
                required("adjustment", adjustment),
                required("horizonYears", horizonYears),
                valuedAt == null ? ValuedAt.PRESENT : valuedAt,
                priceLevelYear,
                priceIndex == null
                        ? List.of()
                        : priceIndex.stream()
                                .map(year -> new PriceIndex(year.calendarYear(), year.index()))
                                .toList(),
                optimismBias == null ? Map.of() : optimismBias);
    }

    /** The default method of a map. */
    public static MethodChosen byDefault(int leastHorizonYears) {
        return new MethodRequest(Methods.DEFAULT_ID, null, null, null, null, null, null, null, null, null, null)
                .preset(leastHorizonYears);
    }

    /** Begun years of a project, within what a method can value. */
    public static int projectYears(LocalDate periodStart, LocalDate periodEnd) {
        return Math.clamp(Period.between(periodStart, periodEnd).getYears() + 1, 1, Limits.PROJECT_YEARS);
    }

    private MethodChosen preset(int leastHorizonYears) {
        refuse("methodVersion", methodVersion);
        refuse("rates", rates);
        refuse("discountTiming", discountTiming);
        refuse("costsDiscounted", costsDiscounted);
        refuse("adjustment", adjustment);
        refuse("valuedAt", valuedAt);
        refuse("priceLevelYear", priceLevelYear);
        refuse("priceIndex", priceIndex);
        refuse("optimismBias", optimismBias);
        MethodChosen preset = Methods.preset(methodId).orElseThrow();
        int horizon = horizonYears == null ? Math.max(preset.horizonYears(), leastHorizonYears) : horizonYears;
        return new MethodChosen(
                preset.methodId(),
                preset.methodVersion(),
                preset.rates(),
                preset.discountTiming(),
                preset.costsDiscounted(),
                preset.adjustment(),
                horizon,
                preset.valuedAt(),
                null,
                List.of(),
                Map.of());
    }

    private void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw meaningless(
                    field,
                    "cannot be changed in the preset " + methodId
                            + "; choose a methodId of your own for other parameters");
        }
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw meaningless(
                    field,
                    "is missing; \"" + methodId + "\" is no preset (" + String.join(", ", Methods.presetIds())
                            + "), and a method of your own needs all its parameters");
        }
        return value;
    }

    private static ProblemException meaningless(String field, String message) {
        return AnswerProblems.meaningless("method." + field, message);
    }
}
