package nl.impactkaart.valuation.uncertainty;

/**
 * A number of the double model: drawn in each run, or fixed.
 *
 * @param index among the drawn figures; below 0 when fixed
 */
record Operand(int index, double fixed) {

    boolean isDrawn() {
        return index >= 0;
    }

    double in(double[] drawn) {
        return index < 0 ? fixed : drawn[index];
    }
}
