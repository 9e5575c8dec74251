package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.FUNDER;
import static nl.impactkaart.command.impactmap.Sample.described;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CloseImpactMap;
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
import org.junit.jupiter.api.Test;

/** Describing, confirming, closing, reopening and sharing. */
class MapLifeTest {

    @Test
    void the_first_description_needs_no_reason_and_the_next_does() {
        givenStarted()
                .when(new DescribeProject(described("Less loneliness"), null))
                .then(described("Less loneliness"));
        givenStarted(described("Less loneliness"))
                .when(new DescribeProject(described("Better health"), null))
                .thenRejected(new Rejection.ReasonMissing());
        givenStarted(described("Less loneliness"))
                .when(new DescribeProject(described("Better health"), "the aim shifted"))
                .then(described("Better health"));
    }

    @Test
    void a_description_that_says_nothing_new_changes_nothing() {
        givenStarted(described("Less loneliness"))
                .when(new DescribeProject(described("Less loneliness"), null))
                .thenNothing();
        givenStarted().when(new DescribeProject(described(null), null)).thenNothing();
    }

    @Test
    void a_description_can_be_taken_back() {
        givenStarted(described("Less loneliness"))
                .when(new DescribeProject(described(null), "was wrong"))
                .then(described(null));
    }

    @Test
    void confirming_pins_the_version_and_leaves_the_map_open() {
        givenStarted().when(new ConfirmImpactMap("Plan 2026", null)).then(new ImpactMapConfirmed("Plan 2026", 1));
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1))
                .when(new DescribeProject(described("Less loneliness"), null))
                .then(described("Less loneliness"));
    }

    @Test
    void confirming_the_same_version_twice_changes_nothing() {
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1))
                .when(new ConfirmImpactMap("Plan 2026", null))
                .thenNothing();
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1))
                .when(new ConfirmImpactMap("For the council", null))
                .then(new ImpactMapConfirmed("For the council", 2));
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1), described("Less loneliness"))
                .when(new ConfirmImpactMap("Plan 2026", null))
                .then(new ImpactMapConfirmed("Plan 2026", 3));
    }

    @Test
    void a_map_has_a_thousand_versions_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 1_000; i++) {
            history.add(new ImpactMapConfirmed("Version " + i, i + 1));
        }
        given(history)
                .when(new ConfirmImpactMap("One too many", null))
                .thenRejected(new Rejection.TooManyRows("confirmed versions", 1_000));
    }

    @Test
    void closing_locks_once() {
        givenStarted().when(new CloseImpactMap(null)).then(new ImpactMapClosed());
        givenStarted(new ImpactMapClosed()).when(new CloseImpactMap(null)).thenNothing();
    }

    @Test
    void a_closed_map_is_still_confirmed_and_shared() {
        givenStarted(new ImpactMapClosed())
                .when(new ConfirmImpactMap("Final", null))
                .then(new ImpactMapConfirmed("Final", 2));
        givenStarted(new ImpactMapClosed()).when(new ShareMap(FUNDER, null)).then(new MapShared(FUNDER));
    }

    @Test
    void a_closed_map_reopens_with_a_reason() {
        givenStarted(new ImpactMapClosed())
                .when(new ReopenImpactMap("a figure was wrong"))
                .then(new ImpactMapReopened());
        givenStarted(new ImpactMapClosed()).when(new ReopenImpactMap(" ")).thenRejected(new Rejection.ReasonMissing());
        givenStarted().when(new ReopenImpactMap("why not")).thenRejected(new Rejection.MapNotClosed());
    }

    @Test
    void a_map_is_shared_with_a_funder_once() {
        givenStarted().when(new ShareMap(FUNDER, null)).then(new MapShared(FUNDER));
        givenStarted(new MapShared(FUNDER)).when(new ShareMap(FUNDER, null)).thenNothing();
    }

    @Test
    void a_map_is_not_shared_with_its_own_organisation() {
        givenStarted().when(new ShareMap(Scenario.ORGANISATION, null)).thenMeaningless("funderId");
    }

    @Test
    void a_map_is_shared_with_two_hundred_funders_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 200; i++) {
            history.add(new MapShared(id(1_000 + i)));
        }
        given(history).when(new ShareMap(FUNDER, null)).thenRejected(new Rejection.TooManyRows("funders", 200));
    }

    @Test
    void sharing_ends() {
        givenStarted(new MapShared(FUNDER)).when(new UnshareMap(FUNDER, null)).then(new MapUnshared(FUNDER));
        givenStarted().when(new UnshareMap(FUNDER, null)).thenNothing();
    }
}
