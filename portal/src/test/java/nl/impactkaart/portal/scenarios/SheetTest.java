package nl.impactkaart.portal.scenarios;

import static nl.impactkaart.portal.reading.Buurttafel.COST;
import static nl.impactkaart.portal.reading.Buurttafel.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.impactkaart.portal.reading.Buurttafel;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SheetTest {

    private static final Locale DUTCH = Locale.of("nl");

    private final Controls controls = Controls.of(Buurttafel.map());

    @Test
    void what_is_filled_in_becomes_adjustments_in_the_order_of_the_form() {
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
    void what_cannot_be_read_is_a_fault_of_its_field() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("COST_all_fixedAmountMinor_SCALE", "veel");

        Sheet sheet = Sheet.read(given, DUTCH, "EUR");

        assertThat(sheet.isFaulty()).isTrue();
        assertThat(sheet.fault("COST_all_fixedAmountMinor_SCALE")).isNotNull();
        assertThat(sheet.fault("COST_all_inKindHours_SCALE")).isNull();
    }

    @Test
    void a_scenario_that_is_opened_and_saved_is_the_same() {
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
    void what_no_slider_makes_stays_and_so_does_what_comes_after_it() {
        List<Adjustment> recorded = List.of(
                new Adjustment("COST", null, "fixedAmountMinor", null, "SCALE", "1.1"),
                new Adjustment("REACH", GROUP, "plannedPeople", 1, "SCALE", "2"),
                new Adjustment("COST", COST, "fixedAmountMinor", null, "SET", "99"));

        Sheet sheet = Sheet.of(recorded, controls, DUTCH, "EUR");

        assertThat(sheet.others()).isEqualTo(recorded.subList(1, 3));
        assertThat(sheet.adjustments()).isEqualTo(recorded);
    }

    @Test
    void what_no_slider_makes_goes_along_with_the_form() {
        Adjustment other = new Adjustment("REACH", GROUP, "plannedPeople", 1, "SCALE", "2");
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("other", Sheet.encode(other));
        given.add("other", "nonsense");

        assertThat(Sheet.read(given, DUTCH, "EUR").adjustments()).containsExactly(other);
    }

    @Test
    void a_slider_goes_from_nothing_to_twice_the_figure_in_round_steps() {
        Control cost = control("COST_" + COST + "_fixedAmountMinor_SET");

        assertThat(cost.most()).isEqualByComparingTo("10000");
        assertThat(cost.step()).isEqualByComparingTo("100");
        assertThat(control("REACH_" + GROUP + "_plannedPeople_SET").step()).isEqualByComparingTo("1");
        assertThat(control("OUTCOME_all_deadweight_SET").start())
                .as("the mean of all outcomes")
                .isCloseTo(new BigDecimal("4.1667"), within(new BigDecimal("0.0001")));
    }

    private Control control(String name) {
        return Stream.concat(controls.all().stream(), controls.rows().stream().flatMap(kind -> kind.groups().stream()))
                .flatMap(group -> group.controls().stream())
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_year_of_people_is_set_and_several_years_are_scaled() {
        assertThat(controls.levers().map(Lever::name))
                .contains("REACH_" + GROUP + "_plannedPeople_SET", "REACH_" + GROUP + "_actualPeople_SCALE");
    }
}
