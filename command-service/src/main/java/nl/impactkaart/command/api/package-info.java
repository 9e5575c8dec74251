/** How a request becomes a submission and its answer a response, once for every command. */
@NullMarked
package nl.impactkaart.command.api;

import org.jspecify.annotations.NullMarked;
