/** What a submission is answered, whatever other copies of the service do meanwhile. */
@NullMarked
package nl.impactkaart.command.dispatch;

import org.jspecify.annotations.NullMarked;
