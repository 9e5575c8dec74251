package nl.impactkaart.valuation.uncertainty;

import java.util.random.RandomGenerator;

/**
 * Draws from the beta distributions of PERT, whose two shapes add up to 6 and are each between 1 and 5.
 * Source: docs/method/uncertainty.md.
 */
final class Beta {

    private static final double LN_4 = StrictMath.log(4);
    private static final double ONE_AND_LN_5 = 1 + StrictMath.log(5);
    private static final double SUM_OF_SHAPES = 6;

    private Beta() {}

    /** @param mode the most likely value, 0 to 1 */
    static Sampler withSumSix(double mode) {
        double first = 1 + 4 * mode;
        double second = SUM_OF_SHAPES - first;
        if (first <= 1) {
            return random -> 1 - largestOfFive(random);
        }
        if (second <= 1) {
            return Beta::largestOfFive;
        }
        Cheng lesserFirst = new Cheng(StrictMath.min(first, second), StrictMath.max(first, second));
        return first <= second ? lesserFirst : random -> 1 - lesserFirst.draw(random);
    }

    /** With shapes 5 and 1. */
    private static double largestOfFive(RandomGenerator random) {
        double largest = 0;
        for (int i = 0; i < 5; i++) {
            largest = StrictMath.max(largest, Sampler.uniform(random));
        }
        return largest;
    }

    /** Algorithm BB of R. C. H. Cheng, for two shapes above 1, the lesser first; it names them so. */
    private static final class Cheng implements Sampler {

        private final double a;
        private final double b;
        private final double beta;
        private final double gamma;

        Cheng(double lesser, double greater) {
            a = lesser;
            b = greater;
            beta = StrictMath.sqrt((SUM_OF_SHAPES - 2) / (2 * a * b - SUM_OF_SHAPES));
            gamma = a + 1 / beta;
        }

        @Override
        public double draw(RandomGenerator random) {
            while (true) {
                double u1 = Sampler.uniform(random);
                double u2 = Sampler.uniform(random);
                double v = beta * StrictMath.log(u1 / (1 - u1));
                double w = a * StrictMath.exp(v);
                double z = u1 * u1 * u2;
                double r = gamma * v - LN_4;
                double s = a + r - w;
                if (s + ONE_AND_LN_5 >= 5 * z || accepts(z, r, s, w)) {
                    return w / (b + w);
                }
            }
        }

        private boolean accepts(double z, double r, double s, double w) {
            double t = StrictMath.log(z);
            return s > t || r + SUM_OF_SHAPES * StrictMath.log(SUM_OF_SHAPES / (b + w)) >= t;
        }
    }
}
