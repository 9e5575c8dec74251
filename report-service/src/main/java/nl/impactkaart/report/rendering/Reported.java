package nl.impactkaart.report.rendering;

import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.Table;
import nl.impactkaart.report.stories.ToldStory;

/** A map with its results, and the language in which a page tells them. */
record Reported(ImpactMap map, MapResults results, List<ToldStory> stories, Texts texts) {

    /** All sections with rows, in their order. */
    List<Section> sections() {
        MoneySections money = new MoneySections(this);
        DistributionSections distribution = new DistributionSections(this);
        OutcomeSections outcomes = new OutcomeSections(this);
        PeopleSections people = new PeopleSections(this);
        return Stream.of(
                        money.keyFigures(),
                        money.byYear(),
                        money.costs(),
                        distribution.whoPaysWhoBenefits(),
                        distribution.funding(),
                        people.reach(),
                        outcomes.priced(),
                        distribution.benefits(),
                        outcomes.told(),
                        new StorySection(this, stories).told(),
                        outcomes.costPerUnit(),
                        outcomes.excluded(),
                        people.labour(),
                        new EvidenceSection(this).evidence())
                .flatMap(List::stream)
                .toList();
    }

    /** A section that says in words that there is nothing. */
    List<Section> nothing(String heading, String sentence) {
        return List.of(new Section(texts.say(heading), List.of(texts.say(sentence)), null, null));
    }

    List<Section> section(String heading, Table table, String... paragraphs) {
        return List.of(new Section(texts.say(heading), List.of(paragraphs), null, table));
    }

    static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
