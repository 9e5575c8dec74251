/** Requests that no sane client sends, made from a service's own OpenAPI document, and what a service must not answer. */
@NullMarked
package nl.impactkaart.testing.badinput;

import org.jspecify.annotations.NullMarked;
