package nl.impactkaart.impactmap;

/** A part of the map that has an id of its own. */
sealed interface Row<I> permits Cost, Reach, Outcome, LabourEffect, Evidence, Scenario, Finding, Grant, Story {

    I id();
}
