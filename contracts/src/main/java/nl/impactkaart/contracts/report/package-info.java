/** What the report service tells the world, because subscribers must not depend on its code. */
@NullMarked
package nl.impactkaart.contracts.report;

import org.jspecify.annotations.NullMarked;
