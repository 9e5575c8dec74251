package nl.impactkaart.impactmap.meaning;

import java.util.Currency;

/** The currencies of ISO 4217 that have amounts, unlike gold. */
public final class Currencies {

    private Currencies() {}

    public static boolean contains(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }
}
