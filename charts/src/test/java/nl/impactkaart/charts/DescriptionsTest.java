package nl.impactkaart.charts;

import static nl.impactkaart.charts.Examples.DUTCH;
import static nl.impactkaart.charts.Examples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts say in words. */
class DescriptionsTest {

    @Test
    void each_chart_tells_its_main_figures_in_dutch() {
        assertThat(told(DUTCH))
                .containsExactly(
                        "Rendementsfactor van Samen Eten",
                        "De rendementsfactor van Samen Eten is 1,93: tegenover elke € 1 aan kosten staat € 1,93 aan maatschappelijke baten. Dat is meer dan 1,00, waarbij kosten en baten gelijk zijn. Het is meer dan de vergelijkingswaarde 1,60.",
                        "Kosten en baten van Samen Eten per belanghebbende",
                        "2 belanghebbenden, samen € 21.000 kosten en € 40.421 baten, in contante waarde. Samen Eten: kosten € 21.000, baten € 25.000. Bewoners: kosten € 0, baten € 15.421.",
                        "Kosten en baten van Samen Eten per jaar",
                        "2 jaar, van jaar 1 tot en met jaar Samen Eten: samen € 36.375 kosten en € 51.001 baten, niet verdisconteerd. De kosten zijn het hoogst in jaar 1 (€ 24.375), de baten in jaar Samen Eten (€ 31.001).",
                        "Scenario's van Samen Eten",
                        "De impactkaart zelf: 1,93, netto contante waarde € 39.367. Aantal scenario's: 2. Samen Eten: 0,88, netto contante waarde −€ 4.000. Zonder kosten: geen rendementsfactor, netto contante waarde € 51.000.",
                        "Verloop van de rendementsfactor van Samen Eten",
                        "De rendementsfactor ging van 1,20 op 20 januari 2026 naar 1,93 op 26 november 2026. De laagste was 0,90 (19 maart 2026), de hoogste 1,93 (26 november 2026). Eén keer was er een tijd geen rendementsfactor.",
                        "Gevoeligheid van de rendementsfactor van Samen Eten",
                        "Met alle cijfers zoals ze zijn is de rendementsfactor 1,93. 2 cijfers zijn elk apart gevarieerd, het cijfer dat het meest uitmaakt eerst. Samen Eten: 2,20 bij 10 %, 1,35 bij 50 %. Bereik: 1,70 bij 10 %, 1,81 bij 50 %.",
                        "Spreiding van de rendementsfactor van Samen Eten",
                        "Van 20 doorrekeningen komen er negen van de tien uit op een rendementsfactor tussen 0,60 en 0,90; het gemiddelde is 0,80. Met alle cijfers zoals ze zijn is de uitkomst 0,80. Geen enkele uitkomst ligt boven 1,00, waarbij kosten en baten gelijk zijn.",
                        "Wat de rendementsfactor van Samen Eten veranderde",
                        "De rendementsfactor ging van 1,93 naar 1,70 door 2 veranderingen, de grootste eerst. Samen Eten: −0,23. Bereik: +0,0040.");
    }

    @Test
    void each_chart_tells_its_main_figures_in_english() {
        assertThat(told(ENGLISH))
                .containsExactly(
                        "Return factor of Samen Eten",
                        "The return factor of Samen Eten is 1.93: each € 1 of costs is met by € 1.93 of societal benefits. That is more than 1.00, where costs equal benefits. It is more than the benchmark of 1.60.",
                        "Costs and benefits of Samen Eten by stakeholder",
                        "2 stakeholders, in all € 21,000 of costs and € 40,421 of benefits, at present value. Samen Eten: costs € 21,000, benefits € 25,000. Bewoners: costs € 0, benefits € 15,421.",
                        "Costs and benefits of Samen Eten by year",
                        "2 years, from year 1 to year Samen Eten: in all € 36,375 of costs and € 51,001 of benefits, undiscounted. Costs are highest in year 1 (€ 24,375), benefits in year Samen Eten (€ 31,001).",
                        "Scenarios of Samen Eten",
                        "The impact map itself: 1.93, net present value € 39,367. Number of scenarios: 2. Samen Eten: 0.88, net present value −€ 4,000. Zonder kosten: no return factor, net present value € 51,000.",
                        "Evolution of the return factor of Samen Eten",
                        "The return factor went from 1.20 on 20 January 2026 to 1.93 on 26 November 2026. The lowest was 0.90 (19 March 2026), the highest 1.93 (26 November 2026). Once there was no return factor for a while.",
                        "Sensitivity of the return factor of Samen Eten",
                        "With all figures as they are, the return factor is 1.93. 2 figures were varied each by itself, the one that matters most first. Samen Eten: 2.20 at 10 %, 1.35 at 50 %. Bereik: 1.70 at 10 %, 1.81 at 50 %.",
                        "Spread of the return factor of Samen Eten",
                        "Of 20 runs, nine in ten give a return factor between 0.60 and 0.90; the mean is 0.80. With all figures as they are, the result is 0.80. No result is above 1.00, where costs equal benefits.",
                        "What changed the return factor of Samen Eten",
                        "The return factor went from 1.93 to 1.70 by 2 changes, the largest first. Samen Eten: −0.23. Bereik: +0.0040.");
    }

    private static List<String> told(ChartStyle style) {
        return Examples.named(style, "Samen Eten").stream()
                .flatMap(chart -> List.of(chart.title(), chart.description()).stream())
                .map(text -> text.replace("\u2060", "").replace('\u00a0', ' '))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1.004, as much, as much", "1.006, more than, less than", "0.99, less than, less than",
        "1.5999, more than, as much as", "-2, less than, less than", "1.61, more than, more than"
    })
    void a_factor_that_reads_the_same_is_called_the_same(String factor, String one, String benchmark) {
        ReturnFactorBar chart = new ReturnFactorBar(
                ENGLISH, "Samen Eten", new BigDecimal(factor), new BigDecimal(one.equals("as much") ? "1" : "1.6"));

        assertThat(chart.description())
                .contains(one.equals("as much") ? "That is 1.00: costs equal benefits." : "That is " + one + " 1.00")
                .contains("It is " + benchmark);
    }

    @Test
    void one_of_a_kind_is_told_in_the_singular() {
        assertThat(new StakeholderBars(DUTCH, "A", List.of(Examples.party("B", "1", "2"))).description())
                .startsWith("Eén belanghebbende, samen");
        assertThat(new YearBars(DUTCH, "A", List.of(Examples.year("2026", "1", "2"))).description())
                .startsWith("Jaar 2026: samen")
                .doesNotContain("het hoogst");
        assertThat(new ScenarioBars(DUTCH, Examples.result("A", "1", "2"), List.of()).description())
                .endsWith("Aantal scenario's: 0.");
        assertThat(new EvolutionLine(DUTCH, "A", List.of(Examples.point("2026-01-20T09:00:00Z", "1.2"))).description())
                .isEqualTo("Sinds 20 januari 2026, 10:00 is de rendementsfactor 1,20.");
    }

    @Test
    void a_single_change_is_told_as_one() {
        Waterfall chart = new Waterfall(
                DUTCH,
                "A",
                Measure.NET_PRESENT_VALUE,
                BigDecimal.ZERO,
                List.of(Examples.step("Kosten gedaald", "1200")));

        assertThat(chart.description().replace('\u00a0', ' '))
                .isEqualTo(
                        "De netto contante waarde ging van € 0 naar € 1.200 door één verandering. Kosten gedaald: +€ 1.200.");
    }

    @Test
    void many_are_told_by_the_most_important() {
        List<StakeholderBars.Party> parties = IntStream.range(0, 1_200)
                .mapToObj(i -> Examples.party("Partij " + i, Integer.toString(i), "0"))
                .toList();

        assertThat(new StakeholderBars(DUTCH, "A", parties).description())
                .startsWith("1.200 belanghebbenden, samen €\u00a0719.400 kosten")
                .contains("Partij 1199", "Partij 1195")
                .doesNotContain("Partij 1194")
                .endsWith("De overige 1.195 rijen staan in de tabel.");
    }
}
