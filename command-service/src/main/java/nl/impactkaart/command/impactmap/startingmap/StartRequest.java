package nl.impactkaart.command.impactmap.startingmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.command.impactmap.choosingmethod.MethodRequest;
import nl.impactkaart.command.organisation.PublishedMethods;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/**
 * A new impact map.
 *
 * @param project name of the project
 * @param periodStart first day of the project; project year 1 begins here
 * @param periodEnd last day of the project
 * @param currency ISO 4217 code of every amount in the map
 * @param perspective EX_ANTE forecasts, EX_POST evaluates
 * @param method by which the map is valued; sroi-guide-2012 when left out
 * @param reason why it is opened; names no person
 * @param effectiveOn from when it holds; today when left out
 */
record StartRequest(
        @NotNull(message = "is missing") @Name String project,
        @NotNull(message = "is missing") ProjectType projectType,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodStart,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodEnd,
        @NotNull(message = "is missing") @Name String currency,
        @NotNull(message = "is missing") Perspective perspective,
        @Valid @Nullable MethodRequest method,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    StartImpactMap command(PublishedMethods published) {
        int years = MethodRequest.projectYears(periodStart, periodEnd);
        MethodChosen chosen = method == null ? MethodRequest.byDefault(years) : method.chosen(years, published);
        return new StartImpactMap(
                new ImpactMapStarted(project, projectType, periodStart, periodEnd, currency, perspective),
                chosen,
                reason);
    }
}
