package nl.impactkaart.impactmap.meaning;

import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectFigures;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.ReachFigures;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.impactmap.ImpactMap;

/**
 * The rules of what a figure may say in the map that it is for; the limits are those of the schemas. What breaks one is
 * refused with a {@link MeaninglessFigureException} that names the field as the API does.
 */
public final class Meaning {

    private Meaning() {}

    public static void require(ImpactMapStarted started) {
        MapMeaning.require(started);
    }

    /** An ISO 4217 code of a currency. */
    public static void requireCurrency(String code) {
        MapMeaning.requireCurrency(code);
    }

    /** A method on its own; {@link #requireFit} says whether it suits a map. */
    public static void require(MethodChosen method) {
        MethodMeaning.require(method);
    }

    /** Whether every row of the map can be valued by the method. */
    public static void requireFit(MethodChosen method, ImpactMap map) {
        MethodMeaning.requireFit(method, map);
    }

    public static void require(CostFigures cost, ImpactMap map) {
        CostMeaning.require(cost, map);
    }

    public static void require(ReachFigures reach) {
        ReachMeaning.require(reach);
    }

    public static void require(OutcomeFigures outcome, ImpactMap map) {
        OutcomeMeaning.require(outcome, map);
    }

    public static void require(LabourEffectFigures effect, ImpactMap map) {
        LabourEffectMeaning.require(effect, map);
    }

    public static void require(EvidenceAttached evidence, ImpactMap map) {
        EvidenceMeaning.require(evidence, map);
    }

    public static void require(FindingRaised finding, ImpactMap map) {
        FindingMeaning.require(finding, map);
    }

    public static void require(GrantLinked grant) {
        GrantMeaning.require(grant);
    }

    public static void require(StoryTold told, ImpactMap map) {
        StoryMeaning.require(told, map);
    }
}
