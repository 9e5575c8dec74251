/** Makes the report of a map anew when it is due, whichever copy of the service is first. */
@NullMarked
package nl.impactkaart.report.regenerating;

import org.jspecify.annotations.NullMarked;
