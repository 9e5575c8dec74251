package nl.impactkaart.impactmap;

import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import org.jspecify.annotations.Nullable;

/**
 * The why of the project.
 *
 * @param aim what should change, and for whom
 * @param targetGroup whom the project is for
 * @param approach how it works
 * @param baseline what would happen without it
 */
public record Description(
        @Nullable String aim,
        @Nullable String targetGroup,
        @Nullable String approach,
        @Nullable String baseline) {

    /** Whether this is what is written down already. */
    public boolean has(ProjectDescribed described) {
        return equals(of(described));
    }

    /** The event that would write it down. */
    public ProjectDescribed described() {
        return new ProjectDescribed(aim, targetGroup, approach, baseline);
    }

    static Description of(ProjectDescribed described) {
        return new Description(described.aim(), described.targetGroup(), described.approach(), described.baseline());
    }
}
