package nl.impactkaart.impactmap.contribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of a difference that one change caused.
 *
 * @param netPresentValue minor units, unrounded
 * @param returnFactor absent when there are no costs before or after
 * @param error absent when the part is exact
 */
public record Contribution(
        BigDecimal netPresentValue,
        @Nullable BigDecimal returnFactor,
        @Nullable StandardError error) {}
