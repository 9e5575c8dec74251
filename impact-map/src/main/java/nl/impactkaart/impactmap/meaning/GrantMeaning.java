package nl.impactkaart.impactmap.meaning;

import nl.impactkaart.contracts.impactmap.GrantLinked;

/** What a grant may say. */
final class GrantMeaning {

    private GrantMeaning() {}

    static void require(GrantLinked grant) {
        if (grant.amountMinor() < 0) {
            throw new MeaninglessFigureException("amountMinor", "is negative; a grant is 0 or more");
        }
        Figures.requireAmount("amountMinor", grant.amountMinor());
        if (grant.periodEnd().isBefore(grant.periodStart())) {
            throw new MeaninglessFigureException("periodEnd", "lies before periodStart; exchange them");
        }
    }
}
