@NullMarked
package nl.impactkaart.charts;

import org.jspecify.annotations.NullMarked;
