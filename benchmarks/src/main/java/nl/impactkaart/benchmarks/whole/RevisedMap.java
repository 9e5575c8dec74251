package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** A small map whose one cost is revised again and again. */
final class RevisedMap {

    private final Editor editor;
    private final String id;
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong amountMinor = new AtomicLong(2_437_500);
    private String cost = "";

    private RevisedMap(Editor editor, String id) {
        this.editor = editor;
        this.id = id;
    }

    static RevisedMap enteredBy(Editor editor) throws IOException, InterruptedException {
        String id = editor.send("POST", "/api/v1/impact-maps", """
                        {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                         "periodEnd": "2026-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""").path("id").asString();
        RevisedMap map = new RevisedMap(editor, id);
        editor.send("POST", map.path() + "/outcomes", """
                {"description": "Fewer falls: visits avoided", "stakeholder": "Residents", "level": "CLIENT",
                 "status": "PRICED", "quantityPerYear": "7", "unit": "visits avoided", "unitValueMinor": 9400,
                 "startYear": 1, "durationYears": 5, "attribution": "0.05", "dropOff": "0.5"}""");
        JsonNode made = editor.send("POST", map.path() + "/costs", map.body());
        map.cost = made.path("id").asString();
        map.sequence.set(made.path("sequence").asLong());
        return map;
    }

    String id() {
        return id;
    }

    private String path() {
        return "/api/v1/impact-maps/" + id;
    }

    /** The last one that was acknowledged. */
    long sequence() {
        return sequence.get();
    }

    /** Returns the sequence of the change. */
    long revise() throws IOException, InterruptedException {
        long revised = editor.send("PUT", path() + "/costs/" + cost, body())
                .path("sequence")
                .asLong();
        sequence.accumulateAndGet(revised, Math::max);
        return revised;
    }

    /** Reads its report as a PDF. */
    void print() throws IOException, InterruptedException {
        editor.read(path() + "/report?format=pdf");
    }

    private String body() {
        return """
                {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                 "lastYear": 1, "fixedAmountMinor": %d, "source": "Offer of June",
                 "reason": "The provider sent a new offer"}""".formatted(amountMinor.incrementAndGet());
    }
}
