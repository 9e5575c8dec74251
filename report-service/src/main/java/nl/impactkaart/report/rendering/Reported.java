package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.charts.Chart;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.report.Accent;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportSource;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.Table;
import org.jspecify.annotations.Nullable;

/** A map with all that is computed of it, and the language in which a page tells it. */
record Reported(ReportSource source, Calculated calculated, Texts texts) {

    /** The average of social-work projects: SEOR, 2020. */
    static final BigDecimal BENCHMARK = new BigDecimal("1.6");

    ReportInput input() {
        return source.input();
    }

    ImpactMap map() {
        return source.map();
    }

    Project project() {
        return map().startedProject();
    }

    MapResults results() {
        return calculated.results();
    }

    Accent accent() {
        return Accent.of(source.branding() == null ? null : source.branding().colour());
    }

    ChartStyle style() {
        return new ChartStyle(texts.language(), project().currency(), accent().colour());
    }

    /**
     * An amount as charts take it.
     *
     * @param minor minor units
     * @return whole units of the currency
     */
    BigDecimal whole(BigDecimal minor) {
        return minor.movePointLeft(project().fractionDigits());
    }

    /** What a row is called; of what has none, and of a row that is gone, the name of its kind. */
    String name(FigureKind kind, @Nullable UUID id) {
        String named = id == null
                ? null
                : switch (kind) {
                    case COST ->
                        map().cost(new CostId(id)).map(Cost::description).orElse(null);
                    case REACH ->
                        map().reach(new ReachId(id)).map(Reach::targetGroup).orElse(null);
                    case OUTCOME ->
                        map().outcome(new OutcomeId(id))
                                .map(Outcome::description)
                                .orElse(null);
                    case LABOUR_EFFECT ->
                        map().labourEffect(new LabourEffectId(id))
                                .map(LabourEffect::description)
                                .orElse(null);
                    case MAP, METHOD -> null;
                };
        return named == null ? texts.say(kind) : named;
    }

    /** A section that says in words that there is nothing. */
    List<Section> nothing(String heading, String sentence) {
        return List.of(new Section(texts.say(heading), List.of(texts.say(sentence)), null, null));
    }

    List<Section> section(String heading, Table table, String... paragraphs) {
        return List.of(new Section(texts.say(heading), List.of(paragraphs), null, table));
    }

    /** With a picture of the same figures; the key of its heading tells it from the other pictures of the page. */
    List<Section> section(String heading, Chart chart, Table table, String... paragraphs) {
        return List.of(
                new Section(texts.say(heading), List.of(paragraphs), chart.svg(heading.replace('.', '-')), table));
    }

    static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
