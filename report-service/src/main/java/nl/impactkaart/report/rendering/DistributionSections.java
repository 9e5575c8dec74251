package nl.impactkaart.report.rendering;

import java.util.List;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.results.Benefits;
import nl.impactkaart.impactmap.results.Funding;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Part;
import nl.impactkaart.impactmap.results.Party;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.TableBuilder;
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
        TableBuilder table = new TableBuilder(texts.say("parties.caption"))
                .text(texts.say("parties.name"))
                .number(texts.say("parties.costs"))
                .number(texts.say("parties.benefits"))
                .number(texts.say("parties.net"));
        for (Party party : results.parties()) {
            table.row(
                    party.name(), texts.money(party.costs()), texts.money(party.benefits()), texts.money(party.net()));
        }
        table.total(
                texts.say("total"),
                texts.money(valuation.presentValueOfCosts()),
                texts.money(valuation.presentValueOfBenefits()),
                texts.money(valuation.netPresentValue()));
        return reported.section("parties", table.build());
    }

    /** Where benefits are credited to those who pay. */
    List<Section> funding() {
        Funding funding = results.funding();
        if (funding.funders().stream().allMatch(funder -> funder.allocated().signum() == 0)) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts.say("funding.caption"))
                .text(texts.say("funding.name"))
                .number(texts.say("funding.pays"))
                .number(texts.say("funding.share"))
                .number(texts.say("funding.allocated"))
                .number(texts.say("funding.ratio"));
        for (Funding.Funder funder : funding.funders()) {
            table.row(
                    funder.name(),
                    texts.money(funder.pays()),
                    funder.shareOfCosts() == null ? "–" : texts.roundPercent(funder.shareOfCosts()),
                    texts.money(funder.allocated()),
                    funder.ratio() == null ? "–" : texts.factor(funder.ratio()));
        }
        table.row(texts.say("funding.unallocated"), "", "", texts.money(funding.unallocated()), "");
        table.total(
                texts.say("total"),
                texts.money(valuation.presentValueOfCosts()),
                "",
                texts.money(valuation.presentValueOfBenefits()),
                "");
        return reported.section("funding", table.build());
    }

    List<Section> benefits() {
        Benefits benefits = results.benefits();
        if (benefits.byStakeholder().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts.say("divided.caption"))
                .brief(texts.say("divided.by"))
                .text(texts.say("divided.part"))
                .number(texts.say("divided.presentValue"));
        benefits.byLevel()
                .forEach(part ->
                        table.row(texts.say("divided.level"), texts.say(part.of()), texts.money(part.presentValue())));
        byName(table, "divided.stakeholder", benefits.byStakeholder());
        byName(table, "divided.beneficiary", benefits.byBeneficiary());
        benefits.byGroup()
                .forEach(part ->
                        table.row(texts.say("divided.group"), group(part.group()), texts.money(part.presentValue())));
        return reported.section("divided", table.build());
    }

    private void byName(TableBuilder table, String kind, List<Part<String>> parts) {
        parts.forEach(part -> table.row(texts.say(kind), part.of(), texts.money(part.presentValue())));
    }

    private String group(@Nullable Reach group) {
        return group == null ? texts.say("divided.group.none") : group.targetGroup();
    }
}
