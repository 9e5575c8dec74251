package nl.impactkaart.report.rendering;

import java.util.List;
import nl.impactkaart.charts.StakeholderBars;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.results.Benefits;
import nl.impactkaart.impactmap.results.Funding;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Part;
import nl.impactkaart.impactmap.results.Party;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** Who pays, who benefits, and what the benefits consist of. */
final class DistributionSections {

    private final Reported reported;
    private final MapResults results;
    private final Valuation valuation;
    private final Texts texts;

    DistributionSections(Reported reported) {
        this.reported = reported;
        this.results = reported.results();
        this.valuation = results.valuation();
        this.texts = reported.texts();
    }

    List<Section> whoPaysWhoBenefits() {
        if (results.parties().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "parties.caption")
                .text("parties.name")
                .number("parties.costs")
                .number("parties.benefits")
                .number("parties.net");
        for (Party party : results.parties()) {
            table.row()
                    .text(party.name())
                    .money(party.costs())
                    .money(party.benefits())
                    .money(party.net());
        }
        table.total()
                .money(valuation.presentValueOfCosts())
                .money(valuation.presentValueOfBenefits())
                .money(valuation.netPresentValue());
        StakeholderBars chart = new StakeholderBars(
                reported.style(),
                reported.project().name(),
                results.parties().stream()
                        .map(party -> new StakeholderBars.Party(
                                party.name(), reported.whole(party.costs()), reported.whole(party.benefits())))
                        .toList());
        return reported.section("parties", chart, table.build());
    }

    /** Where benefits are credited to those who pay. */
    List<Section> funding() {
        Funding funding = results.funding();
        if (funding.funders().stream().allMatch(funder -> funder.allocated().signum() == 0)) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "funding.caption")
                .text("funding.name")
                .number("funding.pays")
                .number("funding.share")
                .number("funding.allocated")
                .number("funding.ratio");
        for (Funding.Funder funder : funding.funders()) {
            table.row()
                    .text(funder.name())
                    .money(funder.pays())
                    .roundPercent(funder.shareOfCosts())
                    .money(funder.allocated())
                    .factor(funder.ratio());
        }
        table.row()
                .text(texts.say("funding.unallocated"))
                .blank()
                .blank()
                .money(funding.unallocated())
                .blank();
        table.total()
                .money(valuation.presentValueOfCosts())
                .blank()
                .money(valuation.presentValueOfBenefits())
                .blank();
        return reported.section("funding", table.build());
    }

    List<Section> benefits() {
        Benefits benefits = results.benefits();
        if (benefits.byStakeholder().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "divided.caption")
                .brief("divided.by")
                .text("divided.part")
                .number("divided.presentValue");
        benefits.byLevel().forEach(part -> part(table, "divided.level", texts.say(part.of()), part));
        byName(table, "divided.stakeholder", benefits.byStakeholder());
        byName(table, "divided.beneficiary", benefits.byBeneficiary());
        benefits.byGroup()
                .forEach(part -> table.row()
                        .text(texts.say("divided.group"))
                        .text(group(part.group()))
                        .money(part.presentValue()));
        return reported.section("divided", table.build());
    }

    private void byName(TableBuilder table, String kind, List<Part<String>> parts) {
        parts.forEach(part -> part(table, kind, part.of(), part));
    }

    private void part(TableBuilder table, String kind, String name, Part<?> part) {
        table.row().text(texts.say(kind)).text(name).money(part.presentValue());
    }

    private String group(@Nullable Reach group) {
        return group == null ? texts.say("divided.group.none") : group.targetGroup();
    }
}
