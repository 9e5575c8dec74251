/** From a report's input to its documents, a pure function, so that a report can be made again byte by byte. */
@NullMarked
package nl.impactkaart.report.rendering;

import org.jspecify.annotations.NullMarked;
