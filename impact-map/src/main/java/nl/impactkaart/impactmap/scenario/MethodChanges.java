package nl.impactkaart.impactmap.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.component.Copies;
import org.jspecify.annotations.Nullable;

/** What an adjustment makes of a method. */
final class MethodChanges {

    private static final String BIAS = "optimismBias.";
    private static final String ADJUSTED = ".adjusted";
    private static final int LONGEST_ID = 100;

    private MethodChanges() {}

    static MethodChosen apply(MethodChosen method, Change change) {
        String figure = change.adjustment().figure();
        if (figure.equals("ratePerYear")) {
            return Copies.with(method, "rates", rates(method.rates(), change));
        }
        change.refuseYear();
        if (figure.startsWith(BIAS)) {
            return Copies.with(method, "optimismBias", optimismBias(method, change));
        }
        if (figure.equals("methodId")) {
            return preset(method, change);
        }
        Object current = Copies.value(method, figure);
        if (current == null && change.adjustment().operation() == AdjustmentOperation.SCALE) {
            throw change.meaningless("operation", "is SCALE, but the method has no " + figure + "; SET it");
        }
        return Copies.with(method, figure, change.of(Copies.type(method, figure), current));
    }

    private static List<RateFromYear> rates(List<RateFromYear> rates, Change change) {
        Integer wanted = change.adjustment().year();
        List<RateFromYear> changed = new ArrayList<>();
        for (RateFromYear step : rates) {
            boolean meant = wanted == null || wanted == step.fromYear();
            changed.add(meant ? new RateFromYear(step.fromYear(), change.decimal(step.ratePerYear())) : step);
        }
        if (rates.stream().noneMatch(step -> wanted == null || wanted == step.fromYear())) {
            throw change.meaningless("year", "is no year from which the method has a rate of its own");
        }
        return changed;
    }

    private static Map<EvidenceGrade, BigDecimal> optimismBias(MethodChosen method, Change change) {
        EvidenceGrade grade = EvidenceGrade.valueOf(change.adjustment().figure().substring(BIAS.length()));
        Map<EvidenceGrade, BigDecimal> bias = new EnumMap<>(EvidenceGrade.class);
        bias.putAll(method.optimismBias());
        bias.put(grade, change.decimal(bias.getOrDefault(grade, BigDecimal.ZERO)));
        return bias;
    }

    private static MethodChosen preset(MethodChosen method, Change change) {
        return Methods.preset(change.adjustment().value(), method.horizonYears())
                .filter(_ -> change.adjustment().operation() == AdjustmentOperation.SET)
                .orElseThrow(() -> change.meaningless(
                        "value", "is none of the methods to choose from: " + String.join(", ", Methods.presetIds())));
    }

    /** A method whose parameters are no longer those of its id goes by another. */
    static MethodChosen named(MethodChosen method, @Nullable MethodChosen standing) {
        boolean asNamed = method.equals(standing)
                || Methods.preset(method.methodId(), method.horizonYears())
                        .filter(method::equals)
                        .isPresent();
        if (asNamed || method.methodId().endsWith(ADJUSTED)) {
            return method;
        }
        String id = method.methodId();
        return Copies.with(
                method, "methodId", id.substring(0, Math.min(id.length(), LONGEST_ID - ADJUSTED.length())) + ADJUSTED);
    }
}
