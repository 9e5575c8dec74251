package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A published figure to hold the result against; a comparison, not a norm.")
public record Benchmark(@Schema(example = "1.6") String returnFactor, String source, int year) {

    /** The average of social-work projects. Source: docs/method/results.md. */
    public static final Benchmark SOCIAL_WORK = new Benchmark(
            "1.6",
            "SEOR, Meta-analyse businesscases sociaal werk: 32 business cases, 14 of which hold a social cost-benefit"
                    + " analysis",
            2020);
}
