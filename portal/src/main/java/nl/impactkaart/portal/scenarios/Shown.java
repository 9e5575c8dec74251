package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import nl.impactkaart.portal.access.Show;
import org.jspecify.annotations.Nullable;

/** Figures, or differences with a sign, as they are read. */
record Shown(String returnFactor, String netPresentValue, String benefits, String costs) {

    private static final String NOTHING = "–";

    static Shown of(Figures figures, Show show, String currency) {
        return new Shown(
                show.factor(figures.returnFactor()),
                show.briefMoney(figures.netPresentValue(), currency),
                show.briefMoney(figures.presentValueOfBenefits(), currency),
                show.briefMoney(figures.presentValueOfCosts(), currency));
    }

    static Shown difference(Figures figures, Show show, String currency) {
        UnaryOperator<String> money = amount -> show.briefMoney(amount, currency);
        return new Shown(
                signed(figures.returnFactor(), show::factor),
                signed(figures.netPresentValue(), money),
                signed(figures.presentValueOfBenefits(), money),
                signed(figures.presentValueOfCosts(), money));
    }

    static String signed(@Nullable String difference, UnaryOperator<String> written) {
        if (difference == null) {
            return NOTHING;
        }
        return (new BigDecimal(difference).signum() > 0 ? "+" : "") + written.apply(difference);
    }
}
