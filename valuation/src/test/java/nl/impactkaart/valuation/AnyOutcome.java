package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.decimal;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** Outcomes of all kinds, within 40 years. */
interface AnyOutcome {

    @Provide
    default Arbitrary<BigDecimal> fraction() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Provide
    default Arbitrary<BigDecimal> rate() {
        return Arbitraries.bigDecimals()
                .between(decimal("0.001"), decimal("0.2"))
                .ofScale(4);
    }

    @Provide
    default Arbitrary<BigDecimal> quantity() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(10_000))
                .ofScale(2);
    }

    @Provide
    default Arbitrary<BigDecimal> unitValue() {
        return Arbitraries.integers().between(-900_000, 900_000).map(BigDecimal::valueOf);
    }

    @Provide
    default Arbitrary<List<OutcomeLine>> outcomes() {
        return outcome().list().ofMaxSize(12);
    }

    @Provide
    default Arbitrary<OutcomeLine> outcome() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        quantity().list().ofMinSize(1).ofMaxSize(20),
                        unitValue(),
                        fraction().list().ofSize(5),
                        fraction(),
                        fraction())
                .as((startYear, quantities, unitValue, deductions, optimismBias, dropOff) -> new OutcomeLine(
                        "o", startYear, quantities, unitValue, Lines.deductions(deductions), optimismBias, dropOff));
    }

    static OutcomeLine counting(OutcomeLine line, List<BigDecimal> quantities) {
        return with(line, line.startYear(), quantities, line.unitValue());
    }

    static OutcomeLine starting(OutcomeLine line, int startYear) {
        return with(line, startYear, line.quantities(), line.unitValue());
    }

    static OutcomeLine worth(OutcomeLine line, BigDecimal unitValue) {
        return with(line, line.startYear(), line.quantities(), unitValue);
    }

    private static OutcomeLine with(
            OutcomeLine line, int startYear, List<BigDecimal> quantities, BigDecimal unitValue) {
        return new OutcomeLine(
                line.id(), startYear, quantities, unitValue, line.deductions(), line.optimismBias(), line.dropOff());
    }

    static OutcomeLine less(
            OutcomeLine line, List<BigDecimal> deductions, BigDecimal optimismBias, BigDecimal dropOff) {
        return new OutcomeLine(
                line.id(),
                line.startYear(),
                line.quantities(),
                line.unitValue(),
                Lines.deductions(deductions),
                optimismBias,
                dropOff);
    }
}
