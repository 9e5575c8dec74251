/** What the tests of several modules need, because a client, an issuer and an example are written once. */
@NullMarked
package nl.impactkaart.testing;

import org.jspecify.annotations.NullMarked;
