/** An impact map as one portable document, for those who take it from one installation or system to another. */
@NullMarked
package nl.impactkaart.contracts.document;

import org.jspecify.annotations.NullMarked;
