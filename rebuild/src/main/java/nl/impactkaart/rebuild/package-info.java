/**
 * Makes all views of a service anew from all events while the old ones serve, then swaps them; because a view that could not
 * be made again would be one more place of truth.
 */
@NullMarked
package nl.impactkaart.rebuild;

import org.jspecify.annotations.NullMarked;
