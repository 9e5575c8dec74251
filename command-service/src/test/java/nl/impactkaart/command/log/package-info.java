@NullMarked
package nl.impactkaart.command.log;

import org.jspecify.annotations.NullMarked;
