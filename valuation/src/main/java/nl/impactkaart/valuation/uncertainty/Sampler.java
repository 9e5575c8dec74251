package nl.impactkaart.valuation.uncertainty;

import java.util.random.RandomGenerator;

/** Draws values of one figure; every operation gives the same bits on every machine. */
@FunctionalInterface
interface Sampler {

    double draw(RandomGenerator random);

    /**
     * Draws between two bounds.
     *
     * @param mode the most likely value, from {@code low} to {@code high}
     */
    static Sampler of(Distribution distribution, double low, double mode, double high) {
        if (low == high) {
            return _ -> low;
        }
        return switch (distribution) {
            case TRIANGULAR -> triangular(low, mode, high);
            case PERT -> {
                Sampler beta = Beta.withSumSix((mode - low) / (high - low));
                yield random -> low + (high - low) * beta.draw(random);
            }
        };
    }

    /** Draws whole numbers: each has the chance of what rounds to it, the bounds too. */
    static Sampler whole(Distribution distribution, double low, double mode, double high) {
        if (low == high) {
            return _ -> low;
        }
        Sampler around = of(distribution, low - 0.5, mode, high + 0.5);
        return random -> StrictMath.min(high, StrictMath.max(low, StrictMath.floor(around.draw(random) + 0.5)));
    }

    /** A number above 0 and below 1, of 2^52 that are equally far apart and equally likely. */
    static double uniform(RandomGenerator random) {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    private static Sampler triangular(double low, double mode, double high) {
        double range = high - low;
        double below = (mode - low) / range;
        return random -> {
            double share = uniform(random);
            return share < below
                    ? low + StrictMath.sqrt(share * range * (mode - low))
                    : high - StrictMath.sqrt((1 - share) * range * (high - mode));
        };
    }
}
