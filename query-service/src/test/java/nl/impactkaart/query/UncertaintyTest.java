package nl.impactkaart.query;

import static nl.impactkaart.query.Service.lunchClub;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UncertaintyTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void everyFigureMovesTheResultBySoMuch() {
        JsonNode tornado = read(wheels(organisation, "Wheels-to-Meals"), "tornado", "&share=0.1")
                .expect(200)
                .json();

        assertThat(tornado.get("netPresentValue").asString()).isEqualTo("39366.93");
        JsonNode widest = tornado.get("bars").get(0);
        assertThat(decimal(widest.at("/high/netPresentValue"))
                        .subtract(decimal(widest.at("/low/netPresentValue")))
                        .abs())
                .isEqualByComparingTo(decimal(widest.get("swing")));
        assertThat(tornado.get("bars").valueStream().map(bar -> decimal(bar.get("swing"))))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aShareBeyondAllOfAFigureIsRefused() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        assertThat(read(map, "tornado", "&share=1.5").status()).isEqualTo(400);
        assertThat(read(map, "tornado", "&share=0").status()).isEqualTo(400);
    }

    @Test
    void theContractMayCostSoMuchMoreBeforeBenefitsEqualCosts() {
        JsonNode figures = read(wheels(organisation, "Wheels-to-Meals"), "break-even", "")
                .expect(200)
                .json()
                .get("figures");

        // 24,375.00 and the 39,366.93 that is left, in cents.
        assertThat(figures.valueStream()
                        .filter(figure -> figure.at("/figure/figure").asString().equals("fixedAmountMinor")))
                .singleElement()
                .satisfies(figure -> assertThat(decimal(figure.get("breakEvenValue")))
                        .isBetween(new BigDecimal("6374192.5"), new BigDecimal("6374193.5")));
    }

    @Test
    void aSimulationIsTheSameForTheSameSeed() {
        Recorder map = lunchClub(organisation);
        JsonNode simulation =
                read(map, "simulation", "&runs=2000&bins=10&seed=7").expect(200).json();

        assertThat(read(map, "simulation", "&runs=2000&bins=10&seed=7").json()).isEqualTo(simulation);
        assertThat(simulation.get("runs").asInt()).isEqualTo(2000);
        assertThat(decimal(simulation.at("/netPresentValue/p5")))
                .isLessThanOrEqualTo(decimal(simulation.at("/netPresentValue/p50")));
        assertThat(simulation
                        .at("/netPresentValue/counts")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(2000);
    }

    @Test
    void aMapWithoutRangesIsCertain() {
        JsonNode simulation = read(wheels(organisation, "Wheels-to-Meals"), "simulation", "&runs=100")
                .expect(200)
                .json();

        assertThat(simulation.at("/netPresentValue/p5").asString()).isEqualTo("39366.93");
        assertThat(simulation.get("probabilityAboveBenchmark").asString()).isEqualTo("1.000000");
    }

    @Test
    void aMapThatOneMayNotReadIsUnknown() {
        Recorder map = wheels(UUID.randomUUID(), "Wheels-to-Meals");
        for (String what : new String[] {"tornado", "break-even", "simulation"}) {
            assertThat(service.get("/api/v1/impact-maps/" + map.mapId() + "/" + what, editor)
                            .code())
                    .isEqualTo("unknown-map");
        }
    }

    private Answer read(Recorder map, String what, String more) {
        service.map(map, editor);
        return service.get(
                "/api/v1/impact-maps/" + map.mapId() + "/" + what + "?atLeast=" + map.sequence() + more, editor);
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asString());
    }
}
