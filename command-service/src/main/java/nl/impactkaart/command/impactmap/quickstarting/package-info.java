/** A map in three steps: what and how long, reach and cost, and how it compares with a reference project. */
@NullMarked
package nl.impactkaart.command.impactmap.quickstarting;

import org.jspecify.annotations.NullMarked;
