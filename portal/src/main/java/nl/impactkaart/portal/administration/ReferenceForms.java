package nl.impactkaart.portal.administration;

import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Form;

/** What is asked of a reference project and of an outcome of it. */
final class ReferenceForms {

    static final Form REFERENCE = Form.of(
            "reference",
            Field.required("name", Kind.TEXT),
            Field.choice("projectType", Choices.PROJECT_TYPES),
            Field.of("description", Kind.LONG_TEXT),
            Field.required("currency", Kind.TEXT),
            Field.required("source", Kind.LONG_TEXT));

    static final Form OUTCOME = Form.of(
            "reference-outcome",
            Field.required("outcome", Kind.TEXT),
            Field.required("stakeholder", Kind.TEXT),
            Field.choice("level", Choices.LEVELS),
            Field.of("beneficiary", Kind.TEXT),
            Field.choice("status", Choices.OUTCOME_STATUSES),
            Field.required("incidence", Kind.NUMBER),
            Field.required("unit", Kind.TEXT),
            Field.of("unitValueMinor", Kind.MONEY),
            Field.of("valueSource", Kind.TEXT),
            Field.of("priceLevelYear", Kind.WHOLE),
            Field.of("startYear", Kind.WHOLE),
            Field.of("durationYears", Kind.WHOLE),
            Field.of("deadweight", Kind.PERCENT),
            Field.of("displacement", Kind.PERCENT),
            Field.of("attribution", Kind.PERCENT),
            Field.of("leakage", Kind.PERCENT),
            Field.of("substitution", Kind.PERCENT),
            Field.of("dropOff", Kind.PERCENT),
            new Field("evidenceGrade", Kind.CHOICE, false, Choices.GRADES),
            Field.of("rationale", Kind.LONG_TEXT));

    private ReferenceForms() {}
}
