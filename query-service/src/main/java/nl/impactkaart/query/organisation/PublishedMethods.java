package nl.impactkaart.query.organisation;

import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import org.springframework.stereotype.Component;

/** The methods that organisations offer their maps. */
@Component
public final class PublishedMethods {

    private final OrganisationEntries entries;

    PublishedMethods(OrganisationEntries entries) {
        this.entries = entries;
    }

    /** A version of a method, when the organisation offers it. */
    public Optional<MethodChosen> find(UUID organisation, String methodId, String methodVersion) {
        return entries.find(organisation, EntryKind.METHOD, OrganisationProjection.entry(methodId, methodVersion))
                .map(entry -> ((MethodPublished) entry.event()).chosen());
    }
}
