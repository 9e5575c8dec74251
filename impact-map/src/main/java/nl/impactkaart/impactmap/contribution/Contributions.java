package nl.impactkaart.impactmap.contribution;

import static nl.impactkaart.impactmap.contribution.Worth.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares a difference out among the changes that made it. The parts add up to the whole, to the last digit: what rounding
 * leaves over goes to the largest part. Source: docs/method/contributions.md.
 */
public final class Contributions {

    /** Where up to so many changes touch the same part, every order is weighed. */
    public static final int MOST_EXACT = 10;

    private final Worth before;
    private final Worth after;
    private final List<Gain> gains;
    private final Sample sample;

    private Contributions(int changes, List<Part> parts, Worth before, Worth after) {
        this.before = before;
        this.after = after;
        gains = Stream.generate(Gain::new).limit(changes).toList();
        parts.stream().filter(Contributions::isExact).forEach(part -> Orders.weigh(part, gains));
        sample =
                Sample.of(changes, parts.stream().filter(part -> !isExact(part)).toList());
        for (int change = 0; change < changes; change++) {
            sample.addTo(gains.get(change), change);
        }
    }

    private static boolean isExact(Part part) {
        return part.changes().size() <= MOST_EXACT;
    }

    /**
     * The part of each change: its Shapley value, estimated where more than {@link #MOST_EXACT} changes touch the same
     * part.
     *
     * @param changes how many there are
     * @param parts what the worth is the sum of; those that no change touches may be left out
     * @param before without any of the changes
     * @param after with all of them
     * @return by change
     */
    public static List<Contribution> of(int changes, List<Part> parts, Worth before, Worth after) {
        return new Contributions(changes, parts, before, after).shared();
    }

    private List<Contribution> shared() {
        List<BigDecimal> values = whole(
                gains.stream().map(gain -> gain.benefits.subtract(gain.costs)).toList(),
                after.netPresentValue().subtract(before.netPresentValue()));
        BigDecimal difference = differenceOfFactors();
        List<BigDecimal> factors = difference == null
                ? List.of()
                : whole(gains.stream().map(this::ofFactor).toList(), difference);
        List<Contribution> shared = new ArrayList<>();
        for (int change = 0; change < values.size(); change++) {
            shared.add(new Contribution(
                    values.get(change), factors.isEmpty() ? null : factors.get(change), error(change)));
        }
        return List.copyOf(shared);
    }

    private @Nullable StandardError error(int change) {
        if (!sample.touches(change)) {
            return null;
        }
        double costs = before.costs().doubleValue() * after.costs().doubleValue();
        double sumOfCosts = before.costs().doubleValue() + after.costs().doubleValue();
        double sumOfBenefits =
                before.benefits().doubleValue() + after.benefits().doubleValue();
        return new StandardError(
                sample.error(change, (gained, spent) -> gained - spent),
                costs == 0
                        ? 0
                        : sample.error(
                                change, (gained, spent) -> (gained * sumOfCosts - spent * sumOfBenefits) / 2 / costs));
    }

    private @Nullable BigDecimal differenceOfFactors() {
        BigDecimal start = before.returnFactor();
        BigDecimal end = after.returnFactor();
        return start == null || end == null ? null : end.subtract(start);
    }

    /** φB·(1/C₀+1/C₁)/2 − φC·(B₀+B₁)/(2·C₀·C₁), where there are costs before and after. */
    private BigDecimal ofFactor(Gain gain) {
        BigDecimal gained = gain.benefits.multiply(before.costs().add(after.costs()));
        BigDecimal spent = gain.costs.multiply(before.benefits().add(after.benefits()));
        return gained.subtract(spent)
                .divide(before.costs().multiply(after.costs()).multiply(BigDecimal.TWO), DIGITS);
    }

    private static List<BigDecimal> whole(List<BigDecimal> parts, BigDecimal whole) {
        BigDecimal left = parts.stream().reduce(whole, BigDecimal::subtract);
        if (left.signum() == 0 || parts.isEmpty()) {
            return parts;
        }
        int largest = 0;
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).abs().compareTo(parts.get(largest).abs()) > 0) {
                largest = i;
            }
        }
        List<BigDecimal> corrected = new ArrayList<>(parts);
        corrected.set(largest, parts.get(largest).add(left));
        return corrected;
    }
}
