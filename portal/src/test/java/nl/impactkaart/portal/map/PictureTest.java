package nl.impactkaart.portal.map;

import static nl.impactkaart.portal.reading.Buurttafel.EXCLUDED;
import static nl.impactkaart.portal.reading.Buurttafel.HELD;
import static nl.impactkaart.portal.reading.Buurttafel.PRICED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.Buurttafel;
import nl.impactkaart.portal.reading.ImpactMap;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final Picture picture = Picture.of(Buurttafel.map(), results(), new Show(Locale.of("nl")));

    @Test
    void each_level_has_a_place_even_when_nothing_shows_on_it() {
        assertThat(picture.lanes().stream().map(Picture.Lane::level))
                .containsExactly("CLIENT", "ORGANISATION", "MUNICIPALITY", "SOCIETY");
        assertThat(picture.lanes().getFirst().presentValue()).isEqualTo("7000.00");
        assertThat(ids(picture.lanes().getFirst().outcomes())).containsExactly(PRICED.toString());
        assertThat(picture.lanes().getLast().outcomes()).isEmpty();
    }

    @Test
    void what_is_told_or_left_out_stands_apart_from_what_is_priced() {
        assertThat(ids(picture.told())).containsExactly(HELD.toString());
        assertThat(ids(picture.excluded())).containsExactly(EXCLUDED.toString());
        assertThat(picture.told().getFirst().presentValue()).isNull();
        assertThat(picture.told().getFirst().units()).isEqualTo("12");
    }

    @Test
    void evidence_stands_at_the_figure_that_it_supports() {
        Picture.OutcomeCard card = picture.lanes().getFirst().outcomes().getFirst();

        assertThat(ground(card, "deadweight").evidence())
                .extracting(ImpactMap.Evidence::title)
                .containsExactly("Evaluatie");
        assertThat(card.evidence()).extracting(ImpactMap.Evidence::title).containsExactly("Gesprekken");
        assertThat(picture.evidence()).extracting(ImpactMap.Evidence::title).containsExactly("Projectplan");
        assertThat(ground(card, "unitValueMinor").source()).isEqualTo("Prijslijst");
        assertThat(ground(card, "dropOff").isSupported()).isFalse();
    }

    @Test
    void figures_are_shown_as_they_were_put_in_and_deductions_of_nothing_are_not() {
        Picture.OutcomeCard card = picture.lanes().getFirst().outcomes().getFirst();

        assertThat(card.deductions())
                .containsExactly(
                        new Grounds.Deduction("deadweight", "12,5\u00a0%"),
                        new Grounds.Deduction("dropOff", "10\u00a0%"));
        assertThat(card.grounds().stream().map(Ground::figure))
                .containsExactly("incidence", "unitValueMinor", "deadweight", "dropOff");
        assertThat(card.lastYear()).isEqualTo(4);
        assertThat(card.group()).isEqualTo("Bewoners");
        assertThat(picture.reach().getFirst().grounds())
                .containsExactly(
                        new Ground("plannedPeople", "30 · –", "Aanmeldingen", List.of()),
                        new Ground("actualPeople", "20 · 25", "Aanmeldingen", List.of()));
        assertThat(picture.costs().getFirst().presentValue()).isEqualTo("5000.00");
    }

    @Test
    void a_map_stands_as_confirmed_until_a_figure_changes() {
        String before = """
                [{"name": "Begroting", "sequence": 5, "confirmedAt": "2026-02-01T10:00:00Z"}]""";
        String after = """
                [{"name": "Begroting", "sequence": 9, "confirmedAt": "2026-03-01T10:00:00Z"}]""";

        assertThat(Confirmation.of(Buurttafel.map()).last()).isNull();
        assertThat(Confirmation.of(Buurttafel.map(before)).current()).isFalse();
        assertThat(Confirmation.of(Buurttafel.map(after)).current()).isTrue();
    }

    private static Ground ground(Picture.OutcomeCard card, String figure) {
        return card.grounds().stream()
                .filter(ground -> ground.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Picture.OutcomeCard> cards) {
        return cards.stream().map(card -> card.outcome().outcomeId().toString()).toList();
    }

    private static Results results() {
        return Buurttafel.JSON.readValue("""
                {"money": {"netPresentValue": "2000.00", "presentValueOfBenefits": "7000.00",
                   "presentValueOfCosts": "5000.00", "years": []},
                 "benchmark": {"returnFactor": "1.6"},
                 "benefits": {"byLevel": [{"level": "CLIENT", "presentValue": "7000.00"}]},
                 "whoPaysWhoBenefits": [], "proxies": {}, "participation": {"people": 30},
                 "priced": [{"outcomeId": "%s", "units": "22.5"}],
                 "told": [{"level": "CLIENT", "outcomes": [{"outcomeId": "%s", "units": "12"}]}],
                 "excluded": [{"outcomeId": "%s", "units": "3"}], "labour": []}""".formatted(PRICED, HELD, EXCLUDED), Results.class);
    }
}
