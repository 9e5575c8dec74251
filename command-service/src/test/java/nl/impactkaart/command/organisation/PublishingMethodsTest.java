package nl.impactkaart.command.organisation;

import static nl.impactkaart.command.organisation.Kept.given;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.organisation.OrganisationCommand.PublishMethod;
import nl.impactkaart.command.organisation.OrganisationCommand.WithdrawMethod;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishingMethodsTest {

    private static final MethodPublished OURS = method("ours", "1", "0.03", "As the council wants it");
    private static final MethodWithdrawn WITHDRAWN = new MethodWithdrawn("ours", "1");
    private static final String WHY = "the rate is out of date";

    @Test
    void a_version_is_published_once() {
        given().when(new PublishMethod(OURS, null)).then(OURS);
        given(OURS).when(new PublishMethod(OURS, null)).thenNothing();
    }

    @Test
    void a_version_never_changes_but_in_its_description() {
        MethodPublished described = method("ours", "1", "0.03", "As the council decided");
        given(OURS).when(new PublishMethod(described, null)).then(described);
        given(OURS)
                .when(new PublishMethod(method("ours", "1", "0.04", null), null))
                .thenRejected(new Rejection.MethodVersionTaken("ours", "1"));
        given(OURS, WITHDRAWN)
                .when(new PublishMethod(method("ours", "1", "0.04", null), null))
                .thenRejected(new Rejection.MethodVersionTaken("ours", "1"));
    }

    @Test
    void another_version_stands_beside_it() {
        MethodPublished second = method("ours", "2", "0.04", null);
        given(OURS).when(new PublishMethod(second, null)).then(second);
    }

    @Test
    void a_version_that_was_withdrawn_is_published_again() {
        given(OURS, WITHDRAWN).when(new PublishMethod(OURS, null)).then(OURS);
    }

    @Test
    void a_version_is_withdrawn_once_with_a_reason() {
        given(OURS).when(new WithdrawMethod("ours", "1", WHY)).then(WITHDRAWN);
        given(OURS).when(new WithdrawMethod("ours", "1", " ")).thenRejected(new Rejection.ReasonMissing());
        given(OURS, WITHDRAWN).when(new WithdrawMethod("ours", "1", null)).thenNothing();
    }

    @Test
    void a_version_that_was_never_published_is_unknown() {
        given(OURS).when(new WithdrawMethod("ours", "2", WHY)).thenRejected(new Rejection.UnknownMethod());
        given(OURS).when(new WithdrawMethod("theirs", "1", WHY)).thenRejected(new Rejection.UnknownMethod());
    }

    @Test
    void a_method_takes_no_presets_name_and_has_a_meaning() {
        given().when(new PublishMethod(method("mkba-nl-2021", "1", "0.03", null), null))
                .thenMeaningless("methodId", "preset");
        given().when(new PublishMethod(method("ours", "1", "-2", null), null))
                .thenMeaningless("method.rates[0].ratePerYear", "fraction");
    }

    @Test
    void an_organisation_has_two_hundred_versions_at_most_and_keeps_those_it_has() {
        List<MethodPublished> versions = IntStream.range(0, 200)
                .mapToObj(version -> method("ours", "v" + version, "0.03", null))
                .toList();
        given(versions)
                .when(new PublishMethod(OURS, null))
                .thenRejected(new Rejection.TooManyRows("versions of methods", 200));
        given(versions).when(new PublishMethod(versions.getFirst(), null)).thenNothing();
        given(versions.subList(1, 200)).when(new PublishMethod(OURS, null)).then(OURS);
    }

    private static MethodPublished method(String id, String version, String rate, @Nullable String description) {
        return new MethodPublished(
                id,
                version,
                List.of(new RateFromYear(1, new BigDecimal(rate))),
                DiscountTiming.END,
                true,
                Adjustment.MULTIPLICATIVE,
                5,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of(),
                description);
    }
}
