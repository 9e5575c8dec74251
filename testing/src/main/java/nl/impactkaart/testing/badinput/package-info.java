/** Requests that no sane client sends, from a service's own OpenAPI document, and what it must not answer to them. */
@NullMarked
package nl.impactkaart.testing.badinput;

import org.jspecify.annotations.NullMarked;
