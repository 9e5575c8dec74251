/** Maps that are parked on an event that could not be applied, because someone has to see and release them. */
@NullMarked
package nl.impactkaart.report.deadletters;

import org.jspecify.annotations.NullMarked;
