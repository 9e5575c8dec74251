/** Catalogues of reference projects: an organisation's own, and that of the installation. */
@NullMarked
package nl.impactkaart.command.organisation.recordingreferences;

import org.jspecify.annotations.NullMarked;
