package nl.impactkaart.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.organisation.OrganisationEvent;

/** Given what an organisation keeps, when a command, then events or a rejection. */
record Kept(Organisation organisation) {

    static Kept given(List<? extends OrganisationEvent> history) {
        Organisation organisation = Organisation.empty();
        for (OrganisationEvent event : history) {
            organisation = organisation.evolve(event, organisation.sequence() + 1, Instant.EPOCH);
        }
        return new Kept(organisation);
    }

    static Kept given(OrganisationEvent... history) {
        return given(List.of(history));
    }

    Then when(OrganisationCommand command) {
        return new Then(command, organisation);
    }

    /** What must come of it. */
    record Then(OrganisationCommand command, Organisation organisation) {

        void then(OrganisationEvent... events) {
            assertThat(OrganisationDecider.decide(command, organisation)).containsExactly(events);
        }

        /** Accepted, and nothing changes. */
        void thenNothing() {
            then();
        }

        void thenRejected(Rejection rejection) {
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> OrganisationDecider.decide(command, organisation))
                    .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
        }

        void thenMeaningless(String field, String reason) {
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> OrganisationDecider.decide(command, organisation))
                    .satisfies(rejected -> assertThat(rejected.rejection())
                            .isInstanceOfSatisfying(Rejection.MeaninglessFigure.class, figure -> {
                                assertThat(figure.field()).isEqualTo(field);
                                assertThat(figure.message()).contains(reason);
                            }));
        }
    }
}
