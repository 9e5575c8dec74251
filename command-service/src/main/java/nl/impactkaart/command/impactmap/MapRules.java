package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ConfirmImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReopenImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ShareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnshareMap;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.Description;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/** The map as a whole: description, confirming, closing and sharing. */
final class MapRules {

    private static final int MOST_SHARES = 200;
    private static final int MOST_VERSIONS = 1_000;

    private static final Description UNDESCRIBED = new Description(null, null, null, null);

    private MapRules() {}

    static List<ImpactMapEvent> describe(DescribeProject command, ImpactMap map) {
        Description standing = map.description() == null ? UNDESCRIBED : map.description();
        if (standing.has(command.description())) {
            return List.of();
        }
        if (map.description() != null) {
            Requirements.reason(command);
        }
        return List.of(command.description());
    }

    static List<ImpactMapEvent> confirm(ConfirmImpactMap command, ImpactMap map) {
        if (map.confirmed().size() >= MOST_VERSIONS) {
            throw new RejectedException(new Rejection.TooManyRows("confirmed versions", MOST_VERSIONS));
        }
        return isConfirmed(command.name(), map)
                ? List.of()
                : List.of(new ImpactMapConfirmed(command.name(), map.sequence()));
    }

    /** Whether confirming it under this name was the last thing that happened to the map. */
    private static boolean isConfirmed(String name, ImpactMap map) {
        if (map.confirmed().isEmpty()) {
            return false;
        }
        ConfirmedVersion last = map.confirmed().getLast();
        return last.name().equals(name) && last.sequence() + 1 == map.sequence();
    }

    static List<ImpactMapEvent> close(ImpactMap map) {
        return map.status() == MapStatus.CLOSED ? List.of() : List.of(new ImpactMapClosed());
    }

    static List<ImpactMapEvent> reopen(ReopenImpactMap command, ImpactMap map) {
        if (map.status() != MapStatus.CLOSED) {
            throw new RejectedException(new Rejection.MapNotClosed());
        }
        Requirements.reason(command);
        return List.of(new ImpactMapReopened());
    }

    static List<ImpactMapEvent> share(ShareMap command, ImpactMap map) {
        if (map.sharedWith().contains(command.funderId())) {
            return List.of();
        }
        if (command.funderId().equals(map.organisation())) {
            throw new MeaninglessFigureException("funderId", "is the map's own organisation, which sees it anyway");
        }
        Requirements.room("funders", map.sharedWith().size(), MOST_SHARES);
        return List.of(new MapShared(command.funderId()));
    }

    static List<ImpactMapEvent> unshare(UnshareMap command, ImpactMap map) {
        return map.sharedWith().contains(command.funderId()) ? List.of(new MapUnshared(command.funderId())) : List.of();
    }
}
