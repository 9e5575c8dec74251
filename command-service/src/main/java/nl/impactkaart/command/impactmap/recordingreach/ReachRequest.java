package nl.impactkaart.command.impactmap.recordingreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.RangeRequest;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import org.jspecify.annotations.Nullable;

/**
 * How many people of a target group are reached.
 *
 * @param years people by project year, in the order of the years
 * @param ranges low and high bounds of {@code people}
 * @param source where the figures come from
 * @param reason why the figure changes; required to revise; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record ReachRequest(
        @NotNull(message = "is missing") @Name String targetGroup,

        @NotNull(message = "is missing") @Size(max = Limits.PROJECT_YEARS, message = "has more than {max} years")
        List<@Valid @NotNull(message = "is missing") YearRequest> years,

        @Size(max = Limits.RANGES, message = "has more than {max} ranges") @Nullable
        List<@Valid @NotNull(message = "is missing") RangeRequest> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Text @Nullable String source,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    /**
     * People in one project year.
     *
     * @param year project year, from 1
     * @param plannedPeople expected
     * @param actualPeople counted
     */
    record YearRequest(
            @NotNull(message = "is missing") Integer year,
            @Nullable Long plannedPeople,
            @Nullable Long actualPeople) {}

    ReachRecorded recorded(UUID id) {
        return new ReachRecorded(id, targetGroup, people(), RangeRequest.ranges(ranges), evidenceGrade, source);
    }

    ReachRevised revised(UUID id) {
        return new ReachRevised(id, targetGroup, people(), RangeRequest.ranges(ranges), evidenceGrade, source);
    }

    private List<PeopleInYear> people() {
        return years.stream()
                .map(year -> new PeopleInYear(year.year(), year.plannedPeople(), year.actualPeople()))
                .toList();
    }
}
