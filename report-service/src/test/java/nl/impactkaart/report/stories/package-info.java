@NullMarked
package nl.impactkaart.report.stories;

import org.jspecify.annotations.NullMarked;
