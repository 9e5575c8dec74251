package nl.impactkaart.portal.filling;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Shown;

/**
 * What would be refused, said beside the field in the reader's own language. The services decide; this is for whoever writes.
 *
 * @param quantities how many were given by year
 */
record Check(Part part, Current current, int quantities) {

    /**
     * The form with what is wrong with it.
     *
     * @param values what could be read of it
     * @param unreadable whether a quantity by year is no number
     */
    Filled of(Filled filled, Map<String, Object> values, boolean unreadable) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Shown shown : filled.fields()) {
            Object value = values.get(shown.field().name());
            if (value != null) {
                bounds(shown, value, faults);
            }
        }
        switch (part) {
            case COSTS -> costs(values, faults);
            case OUTCOMES -> outcomes(values, unreadable, faults);
            case LABOUR_EFFECTS -> labourEffects(values, faults);
            case REACH -> reach(values, faults);
            case METHOD -> method(values, faults);
            case DESCRIPTION -> {}
        }
        Filled checked = filled;
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            if (filled.field(fault.getKey()).fault() == null) {
                checked = checked.withFault(fault.getKey(), fault.getValue());
            }
        }
        return checked;
    }

    private void bounds(Shown shown, Object value, Map<String, String> faults) {
        String name = shown.field().name();
        Kind kind = shown.field().kind();
        BigDecimal number = kind == Kind.PERCENT || kind == Kind.NUMBER || kind == Kind.WHOLE || kind == Kind.MONEY
                ? new BigDecimal(value.toString())
                : BigDecimal.ZERO;
        if (kind == Kind.PERCENT && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            faults.put(name, "share");
        }
        boolean mayBeNegative = name.equals("unitValueMinor") || part == Part.LABOUR_EFFECTS;
        if (number.signum() < 0 && !mayBeNegative && kind != Kind.PERCENT) {
            faults.put(name, "negative");
        }
    }

    private void costs(Map<String, Object> values, Map<String, String> faults) {
        years(values, 0, current.horizonYears(), faults);
        if (values.containsKey("inKindHours") != values.containsKey("inKindHourlyRateMinor")) {
            faults.put(values.containsKey("inKindHours") ? "inKindHourlyRateMinor" : "inKindHours", "pair");
        }
        if (none(values, "fixedAmountMinor", "amountPerParticipantMinor", "inKindHours")) {
            faults.put("fixedAmountMinor", "amount");
        }
    }

    private void labourEffects(Map<String, Object> values, Map<String, String> faults) {
        years(values, 1, Current.LAST_YEAR, faults);
        if (none(values, "hoursPerYear", "hoursPerParticipant")) {
            faults.put("hoursPerYear", "hours");
        }
        if (values.get("hoursPerFte") instanceof String hours && new BigDecimal(hours).signum() <= 0) {
            faults.put("hoursPerFte", "positive");
        }
    }

    private void reach(Map<String, Object> values, Map<String, String> faults) {
        if (values.keySet().stream()
                .noneMatch(name -> name.startsWith(Group.PLANNED) || name.startsWith(Group.ACTUAL))) {
            faults.put(Group.PLANNED + 1, "people");
        }
    }

    private static void method(Map<String, Object> values, Map<String, String> faults) {
        if (values.get("methodId") instanceof String method
                && OwnMethod.isNamedBy(method)
                && values.containsKey("horizonYears")) {
            faults.put("horizonYears", "own-years");
        }
    }

    private void years(Map<String, Object> values, int earliest, int latest, Map<String, String> faults) {
        if (values.get("firstYear") instanceof Long first && (first < earliest || first > latest)) {
            faults.put("firstYear", "year");
        }
        if (values.get("lastYear") instanceof Long last) {
            if (last > latest) {
                faults.put("lastYear", "year");
            } else if (values.get("firstYear") instanceof Long first && last < first) {
                faults.put("lastYear", "order");
            }
        }
    }

    private void outcomes(Map<String, Object> values, boolean unreadable, Map<String, String> faults) {
        long start = values.get("startYear") instanceof Long year ? year : 1;
        long duration = values.get("durationYears") instanceof Long years ? years : 1;
        if (start < 1 || start > current.horizonYears()) {
            faults.put("startYear", "year");
        } else if (duration < 1 || start + duration - 1 > current.horizonYears()) {
            faults.put("durationYears", duration < 1 ? "year" : "horizon");
        }
        switch (String.valueOf(values.get("way"))) {
            case "INCIDENCE" -> missing(values, faults, List.of("incidence", "reachId"));
            case "PER_YEAR" -> missing(values, faults, List.of("quantityPerYear"));
            case "BY_YEAR" -> {
                if (unreadable) {
                    faults.put("quantities", "lines");
                } else if (quantities != duration) {
                    faults.put("quantities", "years");
                }
            }
            default -> faults.put("way", "missing");
        }
        if ("PRICED".equals(values.get("status")) && !values.containsKey("unitValueMinor")) {
            faults.put("unitValueMinor", "value");
        }
    }

    private static void missing(Map<String, Object> values, Map<String, String> faults, List<String> names) {
        names.stream().filter(name -> !values.containsKey(name)).forEach(name -> faults.put(name, "missing"));
    }

    private static boolean none(Map<String, Object> values, String... names) {
        return List.of(names).stream().noneMatch(values::containsKey);
    }
}
