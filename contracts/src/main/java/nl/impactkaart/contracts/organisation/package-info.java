/** What happens in an organisation, and in the catalogue that all organisations of an installation share. */
@NullMarked
package nl.impactkaart.contracts.organisation;

import org.jspecify.annotations.NullMarked;
