package nl.impactkaart.proof.bundle;

import java.math.BigDecimal;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * A report that was made of the map, and the figures it printed. Amounts are in whole units of the currency (euros, not
 * cents); each figure has the decimals that were printed.
 *
 * @param mapSequence the last event of the map that the report rests on
 * @param sha256 of the report as it was handed out, 64 hexadecimal digits in small letters
 * @param method that valued the map
 * @param currency ISO 4217 code
 * @param returnFactor benefits over costs; absent without costs
 * @param netPresentValue benefits less costs
 */
public record PrintedReport(
        long mapSequence,
        String sha256,
        MethodInForce method,
        String currency,
        @Nullable BigDecimal returnFactor,
        BigDecimal netPresentValue,
        BigDecimal presentValueOfBenefits,
        BigDecimal presentValueOfCosts) {

    public PrintedReport {
        if (mapSequence < 0) {
            throw new MalformedException("the sequence of the report is below 0");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new MalformedException("the hash of the report is not 64 hexadecimal digits in small letters");
        }
    }
}
