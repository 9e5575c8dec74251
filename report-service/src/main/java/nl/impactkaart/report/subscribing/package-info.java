/** Who wants to hear what, and how: the subscriptions of an organisation, and the secrets of their receivers. */
@NullMarked
package nl.impactkaart.report.subscribing;

import org.jspecify.annotations.NullMarked;
