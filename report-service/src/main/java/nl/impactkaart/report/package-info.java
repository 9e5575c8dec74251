/** Reports that follow the figures by themselves, because a report that must be asked for is out of date. */
@NullMarked
package nl.impactkaart.report;

import org.jspecify.annotations.NullMarked;
