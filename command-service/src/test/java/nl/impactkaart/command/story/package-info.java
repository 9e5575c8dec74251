/** Stories in their vault. */
@NullMarked
package nl.impactkaart.command.story;

import org.jspecify.annotations.NullMarked;
