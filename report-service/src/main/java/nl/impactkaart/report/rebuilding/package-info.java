/** Makes all that the service keeps anew, because what is made from events and stored input must be able to be made again. */
@NullMarked
package nl.impactkaart.report.rebuilding;

import org.jspecify.annotations.NullMarked;
