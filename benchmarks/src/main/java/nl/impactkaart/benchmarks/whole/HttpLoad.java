package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Load;
import nl.impactkaart.benchmarks.Plan;

/** Commands over HTTP from many callers, each of which revises a cost of its own map, through the front door. */
final class HttpLoad {

    private static final int CALLERS = 32;

    private final Editor editor;
    private final List<String> costs = new ArrayList<>();
    private final AtomicInteger amount = new AtomicInteger(2_437_500);

    HttpLoad(Editor editor) throws IOException, InterruptedException {
        this.editor = editor;
        for (int caller = 0; caller < CALLERS; caller++) {
            String map =
                    editor.send("POST", "/api/v1/impact-maps", """
                            {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                             "periodEnd": "2026-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""").path("id").asString();
            String path = "/api/v1/impact-maps/" + map;
            editor.send("POST", path + "/outcomes", """
                    {"description": "Fewer falls: visits avoided", "stakeholder": "Residents", "level": "CLIENT",
                     "status": "PRICED", "quantityPerYear": "7", "unit": "visits avoided", "unitValueMinor": 9400,
                     "startYear": 1, "durationYears": 5, "attribution": "0.05", "dropOff": "0.5"}""");
            costs.add(path + "/costs/"
                    + editor.send("POST", path + "/costs", cost()).path("id").asString());
        }
    }

    /** Commands per second. */
    Figures measure(Plan plan) throws InterruptedException {
        Load.perSecond(CALLERS, plan.warmUp().multipliedBy(2), this::revise);
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            rounds.add(Load.perSecond(CALLERS, plan.load(), this::revise));
        }
        return new Figures(rounds);
    }

    private void revise(int caller) throws IOException, InterruptedException {
        editor.send("PUT", costs.get(caller), cost());
    }

    private String cost() {
        return """
                {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                 "lastYear": 1, "fixedAmountMinor": %d, "source": "Offer of June",
                 "reason": "The provider sent a new offer"}""".formatted(amount.incrementAndGet());
    }
}
