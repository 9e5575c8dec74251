/** Posts messages to the receivers of subscriptions: in order, signed, again and again if need be, and never into our own network. */
@NullMarked
package nl.impactkaart.report.webhooks;

import org.jspecify.annotations.NullMarked;
