package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Plans.outcome;
import static nl.impactkaart.impactmap.Plans.started;
import static nl.impactkaart.impactmap.Plans.undiscounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.reference.Derivation;
import nl.impactkaart.impactmap.reference.Expectation;
import nl.impactkaart.impactmap.reference.ReferenceProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceProjectTest {

    private static final UUID GROUP = new UUID(30, 1);
    private static final UUID MAP = new UUID(30, 2);

    private final ReferenceProject lunchClub = ReferenceProject.of(MAP, LunchClub.HISTORY.map());

    @Test
    void an_outcome_for_each_person_stays_one_for_each_person() {
        assertThat(derived(LunchClub.COOKING, "1").incidence()).isEqualByComparingTo("0.5");
        assertThat(derived(LunchClub.COOKING, "1").reachId()).isEqualTo(GROUP);
    }

    @Test
    void a_quantity_becomes_one_for_each_person_reached_in_its_years() {
        // 4 in year 1, in which 10 residents are reached
        assertThat(derived(LunchClub.CARE, "1").incidence()).isEqualByComparingTo("0.4");
        // 3 and 7 in the years 1 and 2, in which 10 and 25 are reached
        assertThat(derived(LunchClub.PLEASURE, "1").incidence()).isEqualByComparingTo("0.285714285714");
        assertThat(derived(LunchClub.PLEASURE, "1").quantityByYear()).isEmpty();
    }

    @Test
    void a_quantity_stays_what_it_is_when_nobody_was_counted() {
        ReferenceProject uncounted = ReferenceProject.of(
                MAP,
                History.given(started(), undiscounted(), outcome(LunchClub.CARE, "{\"quantityPerYear\": \"4\"}"))
                        .map());

        OutcomeRecorded care = uncounted
                .derive(List.of(expected(LunchClub.CARE, "1.5", "more helpers")), GROUP, UUID::randomUUID)
                .outcomes()
                .getFirst();

        assertThat(care.incidence()).isNull();
        assertThat(care.reachId()).isNull();
        assertThat(care.quantityPerYear()).isEqualByComparingTo("6");
    }

    @Test
    void more_or_less_effect_scales_the_quantity_and_nothing_else() {
        OutcomeRecorded as = derived(LunchClub.CARE, "1");
        OutcomeRecorded less = derived(LunchClub.CARE, "0.5");

        assertThat(less.incidence()).isEqualByComparingTo("0.2");
        assertThat(less)
                .usingRecursiveComparison()
                .ignoringFields("outcomeId", "incidence")
                .isEqualTo(as);
    }

    @Test
    void a_quantity_is_rounded_to_twelve_decimals_and_half_to_even() {
        // 0.285714285714 × 0.5 = 0.142857142857; × 0.25 = 0.0714285714285
        assertThat(derived(LunchClub.PLEASURE, "0.5").incidence()).isEqualTo("0.142857142857");
        assertThat(derived(LunchClub.PLEASURE, "0.25").incidence()).isEqualTo("0.071428571428");
    }

    @Test
    void what_was_measured_there_is_research_here() {
        ReferenceProject measured = ReferenceProject.of(
                MAP,
                History.given(
                                started(),
                                undiscounted(),
                                outcome(
                                        LunchClub.CARE,
                                        "{\"quantityPerYear\": \"4\", \"evidenceGrade\": \"MEASURED\"}"))
                        .map());

        assertThat(measured.derive(List.of(), GROUP, UUID::randomUUID)
                        .outcomes()
                        .getFirst()
                        .evidenceGrade())
                .isEqualTo(EvidenceGrade.RESEARCHED);
        assertThat(derived(LunchClub.CARE, "1").evidenceGrade()).isEqualTo(EvidenceGrade.ASSUMED);
    }

    @Test
    void ranges_and_allocations_stay_behind() {
        assertThat(derived(LunchClub.CARE, "1").allocations()).isEmpty();
        assertThat(derived(LunchClub.CARE, "1").ranges()).isEmpty();
    }

    @Test
    void the_comparison_names_the_reference_the_factor_and_the_figures_of_every_outcome() {
        Derivation derivation =
                lunchClub.derive(List.of(expected(LunchClub.CARE, "1.2", "more helpers")), GROUP, UUID::randomUUID);

        assertThat(derivation.compared().kind()).isEqualTo(ReferenceKind.MAP);
        assertThat(derivation.compared().referenceId()).isEqualTo(MAP);
        assertThat(derivation.compared().referenceSequence())
                .isEqualTo(LunchClub.HISTORY.map().sequence());
        assertThat(derivation.compared().outcomes())
                .extracting(ComparedOutcome::outcomeId)
                .containsExactlyElementsOf(derivation.outcomes().stream()
                        .map(OutcomeRecorded::outcomeId)
                        .toList());
        assertThat(derivation.compared().outcomes())
                .extracting(ComparedOutcome::effect)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ONE, new BigDecimal("1.2"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(derivation.compared().outcomes().get(1).rationale()).isEqualTo("more helpers");
        assertThat(derivation.compared().outcomes().get(1).figures())
                .contains("incidence", "unitValueMinor", "dropOff");
        assertThat(derivation.compared().outcomes().get(3).figures()).doesNotContain("unitValueMinor");
    }

    @Test
    void an_expectation_without_meaning_is_refused() {
        assertMeaningless("expectations[0].referenceOutcomeId", expected(new UUID(9, 9), "1", null));
        assertMeaningless("expectations[0].effect", expected(LunchClub.CARE, "-0.1", "worse"));
        assertMeaningless("expectations[0].rationale", expected(LunchClub.CARE, "1.1", null));
        assertMeaningless(
                "expectations[1].referenceOutcomeId",
                expected(LunchClub.CARE, "1", null),
                expected(LunchClub.CARE, "1.0", null));
    }

    private void assertMeaningless(String field, Expectation... expectations) {
        assertThatExceptionOfType(MeaninglessFigureException.class)
                .isThrownBy(() -> lunchClub.derive(List.of(expectations), GROUP, UUID::randomUUID))
                .extracting(MeaninglessFigureException::field)
                .isEqualTo(field);
    }

    private OutcomeRecorded derived(UUID outcome, String effect) {
        Derivation derivation =
                lunchClub.derive(List.of(expected(outcome, effect, "it differs")), GROUP, UUID::randomUUID);
        int index = derivation.compared().outcomes().stream()
                .map(ComparedOutcome::referenceOutcomeId)
                .toList()
                .indexOf(outcome);
        return derivation.outcomes().get(index);
    }

    private static Expectation expected(UUID outcome, String effect, @Nullable String rationale) {
        return new Expectation(outcome, new BigDecimal(effect), rationale);
    }
}
