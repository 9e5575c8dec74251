package nl.impactkaart.benchmarks.valuation;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.Valuations;
import nl.impactkaart.valuation.YearAmount;
import nl.impactkaart.valuation.YearValue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What JMH measures; it wants a public class whose method names are the names of the figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValuationTrials {

    private final ValuationInput steady = Maps.steady();
    private final ValuationInput differing = Maps.differing();

    @Benchmark
    public Valuation ours() {
        return Valuations.value(steady);
    }

    @Benchmark
    public Valuation oursDiffering() {
        return Valuations.value(differing);
    }

    /** With every impact and every year read, which are computed only then. */
    @Benchmark
    public void oursEveryYear(Blackhole blackhole) {
        Valuation valuation = Valuations.value(differing);
        for (OutcomeValue outcome : valuation.outcomes()) {
            for (YearAmount impact : outcome.impacts()) {
                blackhole.consume(impact);
            }
        }
        for (YearValue year : valuation.years()) {
            blackhole.consume(year);
        }
    }

    @Benchmark
    public BigDecimal textbook() {
        return Textbook.netPresentValue(differing);
    }
}
