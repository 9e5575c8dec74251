/** Reference projects, and the outcomes that a new map derives from one. Formulas: docs/method/references.md. */
@NullMarked
package nl.impactkaart.impactmap.reference;

import org.jspecify.annotations.NullMarked;
