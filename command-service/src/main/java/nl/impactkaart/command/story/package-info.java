/** Stories from practice: told, read and withdrawn. They are kept encrypted, each under a key that can be destroyed. */
@NullMarked
package nl.impactkaart.command.story;

import org.jspecify.annotations.NullMarked;
