/** Who may come in: organisations, their members and clients, and the tokens that say so; replaceable by any OpenID provider. */
@NullMarked
package nl.impactkaart.identity;

import org.jspecify.annotations.NullMarked;
