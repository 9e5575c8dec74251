package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingMapTest {

    @Test
    void a_map_starts_with_its_project_and_its_method() {
        given().when(Sample.start()).then(started(), method());
    }

    @Test
    void a_map_starts_once() {
        givenStarted().when(Sample.start()).thenRejected(new Rejection.MapAlreadyStarted());
    }

    @Test
    void a_project_ends_after_it_begins() {
        given().when(start(started("periodEnd", "2025-12-31"), method())).thenMeaningless("periodEnd");
        ImpactMapStarted oneDay = started("periodEnd", "2026-01-01");
        given().when(start(oneDay, method())).then(oneDay, method());
    }

    @Test
    void a_project_lasts_125_years_at_most() {
        ImpactMapStarted longest = started("periodEnd", "2150-12-31");
        given().when(start(longest, method())).then(longest, method());
        given().when(start(started("periodEnd", "2151-01-01"), method())).thenMeaningless("periodEnd");
        given().when(start(started("periodEnd", "+999999999-12-31"), method())).thenMeaningless("periodEnd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP", "JPY", "BHD"})
    void a_map_is_in_any_currency(String currency) {
        given().when(start(started("currency", currency), method())).then(started("currency", currency), method());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURO", "eur", "ZZZ", "XXX", "XAU"})
    void what_is_no_currency_is_refused(String currency) {
        given().when(start(started("currency", currency), method())).thenMeaningless("currency");
    }

    @Test
    void a_map_does_not_start_with_a_method_without_meaning() {
        given().when(start(started(), method("horizonYears", 0))).thenMeaningless("method.horizonYears");
    }

    private static StartImpactMap start(ImpactMapStarted started, MethodChosen method) {
        return new StartImpactMap(started, method, null);
    }
}
