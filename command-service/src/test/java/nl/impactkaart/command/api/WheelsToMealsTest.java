package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.cost;
import static nl.impactkaart.command.api.Bodies.outcome;
import static nl.impactkaart.command.api.Bodies.reach;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.valuation.Valuation;
import org.junit.jupiter.api.Test;

/** The worked example of the SROI guide, sent as a client would: what is stored is worth what the guide prints. */
class WheelsToMealsTest {

    private final Client editor = Service.editor();
    private final UUID id = editor.post(
                    "/api/v1/impact-maps", Bodies.start("project", "Wheels-to-Meals", "currency", "GBP"))
            .id();
    private final String map = "/api/v1/impact-maps/" + id;

    @Test
    void the_recorded_figures_are_worth_what_the_guide_prints() {
        UUID residents = send("/reach", reach());
        send("/costs", cost("payer", "Local authority", "fixedAmountMinor", 2_437_500));
        send(
                "/costs",
                cost(
                        "payer", "Volunteers",
                        "category", "IN_KIND",
                        "fixedAmountMinor", null,
                        "inKindHours", "3000",
                        "inKindHourlyRateMinor", 600));
        fall("Fewer falls: visits to accident and emergency", 9_400);
        fall("Fewer falls: geriatric assessment as in-patient", 496_400);
        fall("Fewer falls: geriatric continuing care as in-patient", 722_000);
        send("/outcomes", outcome("quantityPerYear", "90", "attribution", "0.1", "dropOff", "0.1"));
        send(
                "/outcomes",
                outcome(
                        "quantityPerYear", "16",
                        "unitValueMinor", 4_825,
                        "durationYears", 1,
                        "deadweight", "0.1",
                        "attribution", "0.35"));
        send(
                "/outcomes",
                outcome(
                        "quantityPerYear", "4",
                        "unitValueMinor", 16_250,
                        "durationYears", 1,
                        "deadweight", "0.7",
                        "attribution", "0.1",
                        "dropOff", "0.35"));
        send(
                "/outcomes",
                outcome(
                        "quantityPerYear", "275",
                        "unitValueMinor", -500,
                        "durationYears", 3,
                        "deadweight", "0.05",
                        "dropOff", "0.05"));

        Valuation valuation = MapValuation.of(ImpactMap.none().evolve(Service.history(id)));

        assertThat(valuation.returnFactor()).isNotNull();
        assertThat(new BigDecimal(String.valueOf(valuation.returnFactor())).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualTo("1.93");
        assertThat(valuation.netPresentValue().setScale(0, RoundingMode.HALF_EVEN))
                .isEqualTo("3936693");
        assertThat(residents).isNotNull();
    }

    private void fall(String description, long unitValueMinor) {
        send(
                "/outcomes",
                outcome(
                        "description",
                        description,
                        "quantityPerYear",
                        "7",
                        "unitValueMinor",
                        unitValueMinor,
                        "durationYears",
                        1,
                        "attribution",
                        "0.05",
                        "dropOff",
                        "0.5"));
    }

    private UUID send(String path, String body) {
        Answer answer = editor.post(map + path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.id();
    }
}
