package nl.impactkaart.impactmap;

import java.time.LocalDate;

/** From when something was first in effect: no revision of it is effective before. */
public record FirstEffect(Subject subject, LocalDate effectiveOn) {}
