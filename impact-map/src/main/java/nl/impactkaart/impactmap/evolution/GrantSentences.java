package nl.impactkaart.impactmap.evolution;

import java.math.BigDecimal;
import nl.impactkaart.contracts.impactmap.GrantEvent;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.ImpactMap;

/** The sentence for each event that can happen to a grant. */
final class GrantSentences {

    private final Words words;
    private final ImpactMap before;
    private final Figures figures;

    GrantSentences(Words words, ImpactMap before) {
        this.words = words;
        this.before = before;
        figures = new Figures(words, before);
    }

    String of(GrantEvent event) {
        return switch (event) {
            case GrantLinked linked ->
                words.say(
                        "grant.linked",
                        Figures.quoted(linked.number()),
                        Figures.quoted(linked.funder()),
                        figures.money(BigDecimal.valueOf(linked.amountMinor())),
                        figures.date(linked.periodStart()),
                        figures.date(linked.periodEnd()));
            case GrantUnlinked unlinked ->
                before.grant(new GrantId(unlinked.grantId()))
                        .map(grant -> words.say(
                                "grant.unlinked", Figures.quoted(grant.number()), Figures.quoted(grant.funder())))
                        .orElseGet(() -> words.say("grant.unlinked.unknown"));
        };
    }
}
