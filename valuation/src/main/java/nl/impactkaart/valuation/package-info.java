/** What a project is worth, by a published method, because the same figures must give the same answer anywhere. */
@NullMarked
package nl.impactkaart.valuation;

import org.jspecify.annotations.NullMarked;
