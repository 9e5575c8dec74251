package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.FUNDER;
import static nl.impactkaart.command.impactmap.Sample.grant;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.LinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnlinkGrant;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.GrantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Grants of a map. */
class GrantsTest {

    private static final GrantId GRANT = new GrantId(grant().grantId());

    @Test
    void a_grant_is_linked() {
        givenStarted().when(new LinkGrant(grant(), null)).then(grant());
        givenStarted()
                .when(new LinkGrant(grant("funderId", null, "amountMinor", 0), null))
                .then(grant("funderId", null, "amountMinor", 0));
    }

    @Test
    void linking_the_same_again_changes_nothing_however_its_number_is_spaced() {
        givenStarted(grant()).when(new LinkGrant(grant(), null)).thenNothing();
        givenStarted(grant())
                .when(new LinkGrant(grant("number", "sw2026 / 0417"), null))
                .thenNothing();
    }

    static Stream<GrantLinked> others() {
        return Stream.of(
                grant("amountMinor", 12_500_001),
                grant("periodStart", "2026-01-02"),
                grant("periodEnd", "2027-12-30"),
                grant("funderId", null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_number_of_a_funder_is_linked_once(GrantLinked other) {
        givenStarted(grant()).when(new LinkGrant(other, null)).thenRejected(new Rejection.GrantAlreadyLinked(GRANT));
    }

    @Test
    void the_same_number_of_another_funder_is_another_grant() {
        GrantLinked other = grant(
                "grantId", GrantId.of("SW 2026/0417", "Province").value(), "funder", "Province", "funderId", id(77));
        givenStarted(grant()).when(new LinkGrant(other, null)).then(other);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("amountMinor", grant("amountMinor", -1)),
                Arguments.of("amountMinor", grant("amountMinor", 1_000_000_000_000_001L)),
                Arguments.of("periodEnd", grant("periodEnd", "2025-12-31")));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void a_grant_that_could_not_be_is_refused(String field, GrantLinked grant) {
        givenStarted().when(new LinkGrant(grant, null)).thenMeaningless(field);
    }

    @Test
    void a_map_has_a_hundred_grants_at_most() {
        ImpactMapEvent[] hundred = IntStream.range(0, 100)
                .mapToObj(number -> grant("grantId", id(1_000 + number)))
                .toArray(ImpactMapEvent[]::new);
        givenStarted(hundred)
                .when(new LinkGrant(grant("funderId", FUNDER), null))
                .thenRejected(new Rejection.TooManyRows("grants", 100));
    }

    @Test
    void a_grant_is_unlinked_with_a_reason_and_may_be_linked_again() {
        GrantUnlinked unlinked = new GrantUnlinked(GRANT.value());
        givenStarted(grant())
                .when(new UnlinkGrant(GRANT, "not given after all"))
                .then(unlinked);
        givenStarted(grant()).when(new UnlinkGrant(GRANT, " ")).thenRejected(new Rejection.ReasonMissing());
        givenStarted(grant(), unlinked)
                .when(new UnlinkGrant(GRANT, "twice"))
                .thenRejected(new Rejection.UnknownGrant(GRANT));
        givenStarted(grant(), unlinked)
                .when(new LinkGrant(grant("amountMinor", 5), null))
                .then(grant("amountMinor", 5));
    }
}
