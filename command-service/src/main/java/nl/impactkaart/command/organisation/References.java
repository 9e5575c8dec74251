package nl.impactkaart.command.organisation;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.reference.ReferenceProject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds reference projects, and pins what they say. */
@Component
public class References {

    private final Organisations organisations;

    References(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * A reference project that an organisation may use.
     *
     * @param sequence at which a map was confirmed; its last confirmed version when absent
     * @throws RejectedException when there is none, or the map was not confirmed
     */
    public ReferenceProject find(ReferenceKind kind, UUID id, @Nullable Long sequence, UUID organisation) {
        return switch (kind) {
            case MAP -> map(id, sequence, organisation);
            case ORGANISATION -> entry(kind, id, organisation);
            case INSTALLATION -> entry(kind, id, OrganisationEvent.INSTALLATION);
        };
    }

    private ReferenceProject map(UUID id, @Nullable Long sequence, UUID organisation) {
        List<RecordedEvent> history = organisations.map(id);
        ImpactMap now = ImpactMap.none().evolve(history);
        if (!organisation.equals(now.organisation())) {
            throw new RejectedException(new Rejection.UnknownReference());
        }
        ConfirmedVersion version = now.confirmed().reversed().stream()
                .filter(confirmed -> sequence == null || confirmed.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new Rejection.ReferenceUnconfirmed()));
        return ReferenceProject.of(id, Organisations.at(history, version.sequence()));
    }

    private ReferenceProject entry(ReferenceKind kind, UUID id, UUID catalogue) {
        Organisation keeper = organisations.organisation(catalogue);
        return keeper.reference(id)
                .map(figures -> ReferenceProject.of(kind, keeper.sequence(), figures))
                .orElseThrow(() -> new RejectedException(new Rejection.UnknownReference()));
    }
}
