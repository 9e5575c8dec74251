/** What an organisation keeps, decided without HTTP or a database. */
@NullMarked
package nl.impactkaart.command.organisation;

import org.jspecify.annotations.NullMarked;
