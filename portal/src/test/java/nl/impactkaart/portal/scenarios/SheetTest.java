package nl.impactkaart.portal.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SheetTest {

    private static final Locale DUTCH = Locale.of("nl");
    private static final UUID GROUP = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID COST = UUID.fromString("22222222-2222-4222-8222-222222222222");

    private final Controls controls = Controls.of(map());

    @Test
    void whatIsFilledInBecomesAdjustmentsInTheOrderOfTheForm() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("name", "Meer mensen");
        given.add("COST_all_fixedAmountMinor_SCALE", "-12,5");
        given.add("OUTCOME_all_deadweight_SET", "");
        given.add("METHOD_all_ratePerYear_SET", "3");
        given.add("REACH_" + GROUP + "_plannedPeople_SET", "45");
        given.add("COST_" + COST + "_fixedAmountMinor_SET", "1.250,50");

        assertThat(Sheet.read(given, DUTCH, "EUR").adjustments())
                .containsExactly(
                        new Adjustment("COST", null, "fixedAmountMinor", null, "SCALE", "0.875"),
                        new Adjustment("METHOD", null, "ratePerYear", null, "SET", "0.03"),
                        new Adjustment("REACH", GROUP, "plannedPeople", null, "SET", "45"),
                        new Adjustment("COST", COST, "fixedAmountMinor", null, "SET", "125050"));
    }

    @Test
    void whatCannotBeReadIsAFaultOfItsField() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("COST_all_fixedAmountMinor_SCALE", "veel");

        Sheet sheet = Sheet.read(given, DUTCH, "EUR");

        assertThat(sheet.isFaulty()).isTrue();
        assertThat(sheet.fault("COST_all_fixedAmountMinor_SCALE")).isNotNull();
        assertThat(sheet.fault("COST_all_inKindHours_SCALE")).isNull();
    }

    @Test
    void aScenarioThatIsOpenedAndSavedIsTheSame() {
        List<Adjustment> recorded = List.of(
                new Adjustment("COST", null, "fixedAmountMinor", null, "SCALE", "1.1"),
                new Adjustment("METHOD", null, "horizonYears", null, "SET", "10"),
                new Adjustment("REACH", GROUP, "plannedPeople", null, "SET", "45"),
                new Adjustment("COST", COST, "fixedAmountMinor", null, "SET", "99"));

        Sheet sheet = Sheet.of(recorded, controls, DUTCH, "EUR");

        assertThat(sheet.others()).isEmpty();
        assertThat(sheet.value("COST_all_fixedAmountMinor_SCALE")).isEqualTo("10");
        assertThat(sheet.value("COST_" + COST + "_fixedAmountMinor_SET")).isEqualTo("0,99");
        assertThat(sheet.adjustments()).isEqualTo(recorded);
    }

    @Test
    void whatNoSliderMakesStaysAndSoDoesWhatComesAfterIt() {
        List<Adjustment> recorded = List.of(
                new Adjustment("COST", null, "fixedAmountMinor", null, "SCALE", "1.1"),
                new Adjustment("REACH", GROUP, "plannedPeople", 1, "SCALE", "2"),
                new Adjustment("COST", COST, "fixedAmountMinor", null, "SET", "99"));

        Sheet sheet = Sheet.of(recorded, controls, DUTCH, "EUR");

        assertThat(sheet.others()).isEqualTo(recorded.subList(1, 3));
        assertThat(sheet.adjustments()).isEqualTo(recorded);
    }

    @Test
    void whatNoSliderMakesGoesAlongWithTheForm() {
        Adjustment other = new Adjustment("REACH", GROUP, "plannedPeople", 1, "SCALE", "2");
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("other", Sheet.encode(other));
        given.add("other", "nonsense");

        assertThat(Sheet.read(given, DUTCH, "EUR").adjustments()).containsExactly(other);
    }

    @Test
    void oneYearOfPeopleIsSetAndSeveralYearsAreScaled() {
        assertThat(controls.levers().map(Lever::name))
                .contains("REACH_" + GROUP + "_plannedPeople_SET", "REACH_" + GROUP + "_actualPeople_SCALE");
    }

    private static ImpactMap map() {
        return new ImpactMap(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                "LIVE",
                "OPEN",
                "Buurttafel",
                "LONELINESS",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                "EUR",
                "EX_ANTE",
                null,
                null,
                List.of(new ImpactMap.Cost(
                        COST,
                        "Coördinator",
                        "Gemeente",
                        "PERSONNEL",
                        1,
                        1,
                        5_000_00L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1)),
                List.of(new ImpactMap.Reach(
                        GROUP, "Bewoners", List.of(people(1, 30L, 20L), people(2, null, 25L)), null, null, 1)),
                List.of(),
                List.of(),
                List.of(),
                new ImpactMap.Valuation(
                        null, "0", "0", "0", "0", List.of(), List.of(), List.of(), new ImpactMap.Benchmark("1.6")),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static ImpactMap.PeopleInYear people(int year, @Nullable Long planned, @Nullable Long actual) {
        return new ImpactMap.PeopleInYear(year, planned, actual);
    }
}
