/** What may happen to an impact map: commands, rules and rejections, pure, because the rules are the product. */
@NullMarked
package nl.impactkaart.command.impactmap;

import org.jspecify.annotations.NullMarked;
