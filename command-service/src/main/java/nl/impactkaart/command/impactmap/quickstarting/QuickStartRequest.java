package nl.impactkaart.command.impactmap.quickstarting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.choosingmethod.MethodRequest;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import org.jspecify.annotations.Nullable;

/**
 * The three steps of the Impactkaart: what and how long; reach and cost; and how one's own approach compares with a
 * reference project.
 *
 * @param project name of the project
 * @param periodStart first day of the project; project year 1 begins here
 * @param periodEnd last day of the project
 * @param currency ISO 4217 code of every amount in the map; EUR when left out
 * @param perspective EX_ANTE when left out
 * @param method by which the map is valued; sroi-guide-2012 when left out
 * @param targetGroup who is reached
 * @param peoplePerYear how many of them in each year of the project
 * @param costs what it costs in each year of the project
 * @param reference with what the approach is compared; left out to skip the step
 * @param reason why the map is opened; names no person
 * @param effectiveOn from when it holds; today when left out
 */
record QuickStartRequest(
        @NotNull(message = "is missing") @Name String project,
        @NotNull(message = "is missing") ProjectType projectType,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodStart,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodEnd,
        @Name @Nullable String currency,
        @Nullable Perspective perspective,
        @Valid @Nullable MethodRequest method,
        @NotNull(message = "is missing") @Name String targetGroup,
        @NotNull(message = "is missing") Long peoplePerYear,

        @NotNull(message = "is missing") @Size(max = 50, message = "has more than {max} cost lines")
        List<@Valid @NotNull(message = "is missing") YearlyCost> costs,

        @Valid @Nullable ComparisonRequest reference,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    /**
     * What something costs in each year of the project.
     *
     * @param payer who bears it
     * @param amountMinor minor units a year
     * @param amountPerParticipantMinor minor units for each person and year
     * @param inKindHours hours a year that are given, a decimal string
     * @param inKindHourlyRateMinor what such an hour is valued at
     * @param source where the figures come from
     */
    record YearlyCost(
            @NotNull(message = "is missing") @Text String description,
            @NotNull(message = "is missing") @Name String payer,
            @NotNull(message = "is missing") CostCategory category,
            @Nullable Long amountMinor,
            @Nullable Long amountPerParticipantMinor,
            @Nullable BigDecimal inKindHours,
            @Nullable Long inKindHourlyRateMinor,
            @Text @Nullable String source) {}

    /**
     * With which reference project the approach is compared.
     *
     * @param kind MAP: a confirmed map of one's organisation; ORGANISATION: an entry of its catalogue; INSTALLATION: one
     *     that all share
     * @param referenceId of the map or the entry
     * @param sequence at which the map was confirmed; its last confirmed version when left out; of no use for an entry
     * @param expectations of the outcomes where one's own approach does more or less
     */
    record ComparisonRequest(
            @NotNull(message = "is missing") ReferenceKind kind,
            @NotNull(message = "is missing") UUID referenceId,
            @Nullable Long sequence,

            @Size(max = 500, message = "has more than {max} outcomes") @Nullable
            List<@Valid @NotNull(message = "is missing") ExpectationRequest> expectations) {}

    /**
     * How much more or less of an outcome is expected.
     *
     * @param referenceOutcomeId in the reference project
     * @param effect factor, a decimal string: "1.2" is a fifth more, "0.5" half
     * @param rationale why; names no person
     */
    record ExpectationRequest(
            @NotNull(message = "is missing") UUID referenceOutcomeId,
            @NotNull(message = "is missing") BigDecimal effect,
            @Text @Nullable String rationale) {}

    int projectYears() {
        return MethodRequest.projectYears(periodStart, periodEnd);
    }

    String currencyOrEuro() {
        return currency == null ? "EUR" : currency;
    }
}
