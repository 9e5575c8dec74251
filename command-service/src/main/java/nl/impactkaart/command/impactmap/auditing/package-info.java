/** What comes of an audit: findings with their answers, and versions that were verified. */
@NullMarked
package nl.impactkaart.command.impactmap.auditing;

import org.jspecify.annotations.NullMarked;
