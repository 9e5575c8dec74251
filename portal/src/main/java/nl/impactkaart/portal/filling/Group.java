package nl.impactkaart.portal.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;

/**
 * Questions that belong together.
 *
 * @param name of the text {@code <form>.group.<name>} above them; empty for none
 */
public record Group(String name, List<Field> fields) {

    /** In which way the quantity of an outcome is given. */
    static final List<String> WAYS = List.of("INCIDENCE", "PER_YEAR", "BY_YEAR");

    static final String PLANNED = "planned-";
    static final String ACTUAL = "actual-";

    static final List<String> CATEGORIES =
            List.of("PERSONNEL", "MATERIALS", "HOUSING", "OVERHEAD", "INVESTMENT", "IN_KIND", "OTHER");
    /** The methods that come with Impactkaart; an organisation may have others. */
    static final List<String> METHODS = List.of("sroi-guide-2012", "mkba-nl-2021", "green-book-2022");

    /** How well the figures of a row are supported. */
    private static final Field GRADE = new Field("evidenceGrade", Kind.CHOICE, false, Choices.GRADES);

    private static Group of(String name, Field... fields) {
        return new Group(name, List.of(fields));
    }

    /**
     * What is asked.
     *
     * @param years of the project, for what differs by year
     */
    static List<Group> of(Part part, int years) {
        return switch (part) {
            case DESCRIPTION ->
                List.of(of(
                        "",
                        Field.of("aim", Kind.LONG_TEXT),
                        Field.of("targetGroup", Kind.LONG_TEXT),
                        Field.of("approach", Kind.LONG_TEXT),
                        Field.of("baseline", Kind.LONG_TEXT)));
            case METHOD -> List.of(of("", Field.choice("methodId", METHODS), Field.of("horizonYears", Kind.WHOLE)));
            case REACH -> reach(years);
            case COSTS -> costs();
            case OUTCOMES -> outcomes();
            case LABOUR_EFFECTS -> labourEffects();
        };
    }

    private static List<Group> reach(int years) {
        List<Field> people = new ArrayList<>();
        IntStream.rangeClosed(1, years).forEach(year -> {
            people.add(Field.of(PLANNED + year, Kind.WHOLE));
            people.add(Field.of(ACTUAL + year, Kind.WHOLE));
        });
        return List.of(
                of("", Field.required("targetGroup", Kind.TEXT)),
                new Group("years", people),
                of("", Field.of("source", Kind.LONG_TEXT), GRADE));
    }

    private static List<Group> costs() {
        return List.of(
                of(
                        "what",
                        Field.required("description", Kind.TEXT),
                        Field.required("payer", Kind.TEXT),
                        Field.choice("category", CATEGORIES)),
                of("when", Field.required("firstYear", Kind.WHOLE), Field.required("lastYear", Kind.WHOLE)),
                of("fixed", Field.of("fixedAmountMinor", Kind.MONEY)),
                of("person", Field.of("amountPerParticipantMinor", Kind.MONEY), Field.of("reachId", Kind.CHOICE)),
                of("kind", Field.of("inKindHours", Kind.NUMBER), Field.of("inKindHourlyRateMinor", Kind.MONEY)),
                of("", Field.of("source", Kind.LONG_TEXT), GRADE));
    }

    private static List<Group> outcomes() {
        return List.of(
                of(
                        "what",
                        Field.required("description", Kind.TEXT),
                        Field.required("stakeholder", Kind.TEXT),
                        Field.choice("level", Choices.LEVELS),
                        Field.of("beneficiary", Kind.TEXT)),
                of(
                        "quantity",
                        Field.required("unit", Kind.TEXT),
                        Field.choice("way", WAYS),
                        Field.of("reachId", Kind.CHOICE),
                        Field.of("incidence", Kind.NUMBER),
                        Field.of("quantityPerYear", Kind.NUMBER),
                        Field.of("quantities", Kind.LONG_TEXT)),
                of("when", Field.required("startYear", Kind.WHOLE), Field.required("durationYears", Kind.WHOLE)),
                of(
                        "worth",
                        Field.choice("status", Choices.OUTCOME_STATUSES),
                        Field.of("unitValueMinor", Kind.MONEY),
                        Field.of("valueSource", Kind.LONG_TEXT),
                        Field.of("priceLevelYear", Kind.WHOLE)),
                of(
                        "deducted",
                        Field.of("deadweight", Kind.PERCENT),
                        Field.of("attribution", Kind.PERCENT),
                        Field.of("displacement", Kind.PERCENT),
                        Field.of("leakage", Kind.PERCENT),
                        Field.of("substitution", Kind.PERCENT),
                        Field.of("dropOff", Kind.PERCENT)),
                of("", Field.of("rationale", Kind.LONG_TEXT), GRADE));
    }

    private static List<Group> labourEffects() {
        return List.of(
                of("what", Field.required("description", Kind.TEXT), Field.required("sector", Kind.TEXT)),
                of("when", Field.required("firstYear", Kind.WHOLE), Field.required("lastYear", Kind.WHOLE)),
                of(
                        "hours",
                        Field.of("hoursPerYear", Kind.NUMBER),
                        Field.of("hoursPerParticipant", Kind.NUMBER),
                        Field.of("reachId", Kind.CHOICE),
                        Field.required("hoursPerFte", Kind.NUMBER)),
                of("", Field.of("source", Kind.LONG_TEXT)));
    }
}
