/** Whom the organisation lets know of reports that change, and how that goes: subscriptions and their deliveries. */
@NullMarked
package nl.impactkaart.portal.subscriptions;

import org.jspecify.annotations.NullMarked;
