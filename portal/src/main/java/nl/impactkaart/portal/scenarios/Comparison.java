package nl.impactkaart.portal.scenarios;

import java.util.List;

/** The map and its scenarios side by side, as query-service tells it. */
record Comparison(Figures map, List<Scenario> scenarios) {}
