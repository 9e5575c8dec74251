/** How an organisation shows itself. */
@NullMarked
package nl.impactkaart.command.organisation.choosingbranding;

import org.jspecify.annotations.NullMarked;
