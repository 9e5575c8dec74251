/** Methods of valuation of an organisation's own. */
@NullMarked
package nl.impactkaart.command.organisation.publishingmethods;

import org.jspecify.annotations.NullMarked;
