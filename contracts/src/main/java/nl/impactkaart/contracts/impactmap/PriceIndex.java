package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;

/** The price index of a calendar year, on whatever base the whole series shares. */
public record PriceIndex(int calendarYear, BigDecimal index) {}
