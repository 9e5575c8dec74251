/** Stories from practice in reports: fetched when a report is made, encrypted where it is kept, gone when they are withdrawn. */
@NullMarked
package nl.impactkaart.report.stories;

import org.jspecify.annotations.NullMarked;
