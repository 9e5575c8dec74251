package nl.impactkaart.valuation;

import java.math.BigDecimal;

/** What is left of an outcome's value after all deductions and corrections. Source: docs/method/outcomes.md. */
final class NetFactor {

    private NetFactor() {}

    /**
     * The fraction that counts.
     *
     * @return between 0 and 1
     * @throws IllegalArgumentException when deductions that are subtracted sum above 1
     */
    static BigDecimal of(OutcomeLine outcome, Adjustment adjustment) {
        BigDecimal left = switch (adjustment) {
            case MULTIPLICATIVE -> multiplied(outcome.deductions());
            case SUBTRACTIVE -> subtracted(outcome);
        };
        // Hope makes benefits look larger than they are; to shrink harm as well would be hopeful again.
        boolean corrected =
                outcome.optimismBias().signum() != 0 && outcome.unitValue().signum() > 0;
        return corrected ? Arithmetic.times(left, Arithmetic.remainder(outcome.optimismBias())) : left;
    }

    private static BigDecimal multiplied(Deductions deductions) {
        BigDecimal factor = BigDecimal.ONE;
        for (BigDecimal deduction : deductions.inOrder()) {
            if (deduction.signum() != 0) {
                factor = Arithmetic.times(factor, Arithmetic.remainder(deduction));
            }
        }
        return factor;
    }

    private static BigDecimal subtracted(OutcomeLine outcome) {
        BigDecimal factor = BigDecimal.ONE;
        for (BigDecimal deduction : outcome.deductions().inOrder()) {
            factor = factor.subtract(deduction, Arithmetic.DIGITS);
        }
        if (factor.signum() < 0) {
            throw new IllegalArgumentException(
                    "deadweight, displacement, attribution, leakage and substitution of outcome " + outcome.id()
                            + " sum to " + BigDecimal.ONE.subtract(factor, Arithmetic.DIGITS)
                            + "; this method subtracts them, so together they are at most 1");
        }
        return factor;
    }
}
