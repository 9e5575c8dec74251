/** What an organisation keeps for its maps: methods of its own, reference projects, branding. */
@NullMarked
package nl.impactkaart.command.organisation;

import org.jspecify.annotations.NullMarked;
