package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.fixedCostRevised;
import static nl.impactkaart.impactmap.Events.method;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.reachRevised;
import static nl.impactkaart.impactmap.Events.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.Language;
import nl.impactkaart.impactmap.evolution.RowChange;
import nl.impactkaart.impactmap.evolution.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final UUID WORK = new UUID(13, 1);
    private static final UUID PIECE = new UUID(14, 1);
    private static final UUID LESS = new UUID(15, 1);
    private static final UUID UNFOUNDED = new UUID(16, 1);
    private static final UUID FUNDER = new UUID(0, 9);

    private static final StoryTold TOLD =
            new StoryTold(new UUID(17, 1), null, "ab".repeat(32), LocalDate.of(2026, 1, 1));
    private static final GrantLinked GRANTED = grant("SW 1");

    private static final History MAP = History.given(
            started(),
            method(5),
            reach(RESIDENTS, planned(1, 100)),
            fixedCost(CONTRACT, 2_437_500),
            outcome(FALLS)
                    .incidence(RESIDENTS, new BigDecimal("0.07"))
                    .worthMinor(-9_400)
                    .recorded(),
            work(null),
            new EvidenceAttached(
                    PIECE, FigureKind.COST, CONTRACT, null, "Offer", EvidenceGrade.MEASURED, "ab".repeat(32), null),
            scenario(),
            new ImpactMapConfirmed("Plan", 7),
            new FindingRaised(UNFOUNDED, FigureKind.COST, CONTRACT, null, null, "Not founded"),
            GRANTED,
            TOLD);

    static Stream<Arguments> sentences() {
        return Stream.of(
                said(
                        started(),
                        "Impactkaart geopend voor project 'Wheels-to-Meals', van 1 januari 2026 tot en met 31 december 2026",
                        "Impact map opened for project 'Wheels-to-Meals', from 1 January 2026 to 31 December 2026"),
                said(
                        new ProjectDescribed("Fewer falls", null, null, null),
                        "Project beschreven: doel nu 'Fewer falls'",
                        "Project described: aim now 'Fewer falls'"),
                said(
                        method(7),
                        "Methode gewijzigd: horizon (jaren) van 5 naar 7",
                        "Method changed: horizon (years) from 5 to 7"),
                said(
                        new ImpactMapConfirmed("Begroting", 6),
                        "Versie 'Begroting' vastgesteld, tot en met volgnummer 6",
                        "Version 'Begroting' confirmed, up to sequence 6"),
                said(new ImpactMapClosed(), "Impactkaart gesloten", "Impact map closed"),
                said(new ImpactMapReopened(), "Impactkaart heropend", "Impact map reopened"),
                said(
                        new MapShared(FUNDER),
                        "Impactkaart gedeeld met financier " + FUNDER,
                        "Impact map shared with funder " + FUNDER),
                said(
                        new MapUnshared(FUNDER),
                        "Impactkaart niet langer gedeeld met financier " + FUNDER,
                        "Impact map no longer shared with funder " + FUNDER),
                said(
                        new ReferenceCompared(
                                ReferenceKind.MAP,
                                FUNDER,
                                4,
                                "Lunch club",
                                List.of(new ComparedOutcome(FALLS, FALLS, BigDecimal.ONE, null, List.of()))),
                        "1 effect afgeleid van referentieproject 'Lunch club'",
                        "1 outcome derived from reference project 'Lunch club'"),
                said(
                        fixedCost(Events.VOLUNTEERS, 50),
                        "Kosten 'Contract' toegevoegd: vast bedrag: €\u00a00,50; eerste jaar: 1; laatste jaar: 1",
                        "Cost 'Contract' added: fixed amount: €\u00a00.50; first year: 1; last year: 1"),
                said(
                        fixedCostRevised(CONTRACT, 3_000_000),
                        "Kosten 'Contract' herzien: vast bedrag van €\u00a024.375,00 naar €\u00a030.000,00; bron nu 'Offer of June'",
                        "Cost 'Contract' revised: fixed amount from €\u00a024,375.00 to €\u00a030,000.00; source now 'Offer of June'"),
                said(new CostRemoved(CONTRACT), "Kosten 'Contract' verwijderd", "Cost 'Contract' removed"),
                said(
                        reach(Events.NEIGHBOURS, planned(1, 1_500)),
                        "Bereik van 'Elderly people' toegevoegd: gepland aantal mensen in jaar 1: 1.500",
                        "Reach of 'Elderly people' added: planned people in year 1: 1,500"),
                said(
                        reachRevised(RESIDENTS, planned(1, 90), planned(2, 10)),
                        "Bereik van 'Elderly people' herzien: gepland aantal mensen in jaar 1 van 100 naar 90; gepland aantal mensen in jaar 2 nu 10",
                        "Reach of 'Elderly people' revised: planned people in year 1 from 100 to 90; planned people in year 2 now 10"),
                said(
                        new ReachRemoved(RESIDENTS),
                        "Bereik van 'Elderly people' verwijderd",
                        "Reach of 'Elderly people' removed"));
    }

    static Stream<Arguments> moreSentences() {
        return Stream.of(
                said(
                        outcome(Events.VISITS)
                                .perYear("2.5")
                                .less("0.1", "0", "0")
                                .recorded(),
                        "Effect 'Fewer falls' toegevoegd: status: geprijsd; aantal per jaar: 2,5; kengetal: €\u00a01,00; begin (jaar): 1; duur (jaren): 1; deel dat ook zonder het project gebeurde: 10\u00a0%",
                        "Outcome 'Fewer falls' added: status: priced; quantity per year: 2.5; unit value: €\u00a01.00; start (year): 1; duration (years): 1; share that would have happened anyway: 10\u00a0%"),
                said(
                        outcome(FALLS).perYear("3").worthMinor(-9_500).revised(),
                        "Effect 'Fewer falls' herzien: doelgroep vervallen (was 'Elderly people'); aantal per bereikte persoon vervallen (was 0,07); aantal per jaar nu 3; kengetal van −\u2060€\u00a094,00 naar −\u2060€\u00a095,00; toelichting nu 'Counted in June'",
                        "Outcome 'Fewer falls' revised: target group dropped (was 'Elderly people'); quantity per person reached dropped (was 0.07); quantity per year now 3; unit value from −\u2060€\u00a094.00 to −\u2060€\u00a095.00; rationale now 'Counted in June'"),
                said(new OutcomeRemoved(FALLS), "Effect 'Fewer falls' verwijderd", "Outcome 'Fewer falls' removed"),
                said(
                        work(null),
                        "Arbeidsmarkteffect 'Cooks' toegevoegd: uren per jaar: 1.600; uren per voltijdbaan: 1.600; eerste jaar: 1; laatste jaar: 2",
                        "Labour-market effect 'Cooks' added: hours per year: 1,600; hours of a full-time job: 1,600; first year: 1; last year: 2"),
                said(
                        workRevised(),
                        "Arbeidsmarkteffect 'Cooks' herzien: bandbreedte van uren per jaar nu 1.000 tot 2.000",
                        "Labour-market effect 'Cooks' revised: range of the hours per year now 1,000 to 2,000"),
                said(
                        new LabourEffectRemoved(WORK),
                        "Arbeidsmarkteffect 'Cooks' verwijderd",
                        "Labour-market effect 'Cooks' removed"),
                said(
                        new EvidenceAttached(
                                new UUID(14, 2),
                                FigureKind.OUTCOME,
                                FALLS,
                                "deadweight",
                                "Meting",
                                EvidenceGrade.JUDGED,
                                null,
                                null),
                        "Onderbouwing 'Meting' (ingeschat) toegevoegd bij deel dat ook zonder het project gebeurde van effect 'Fewer falls'",
                        "Evidence 'Meting' (judged) added to share that would have happened anyway of outcome 'Fewer falls'"),
                said(new EvidenceWithdrawn(PIECE), "Onderbouwing 'Offer' ingetrokken", "Evidence 'Offer' withdrawn"),
                said(
                        scenario(),
                        "Scenario 'Less' gemaakt: vast bedrag van kosten 'Contract' wordt €\u00a010,00; verdringing van alle effecten maal 1,5",
                        "Scenario 'Less' defined: fixed amount of cost 'Contract' becomes €\u00a010.00; displacement of all outcomes times 1.5"),
                said(
                        new ScenarioRevised(LESS, "Less", null, List.of()),
                        "Scenario 'Less' herzien",
                        "Scenario 'Less' revised"),
                said(
                        new ScenarioRevised(LESS, "Least", null, List.of()),
                        "Scenario 'Less' herzien en hernoemd tot 'Least'",
                        "Scenario 'Less' revised and renamed 'Least'"),
                said(new ScenarioDiscarded(LESS), "Scenario 'Less' terzijde gelegd", "Scenario 'Less' discarded"),
                said(
                        new ScenarioAdopted(LESS),
                        "Scenario 'Less' overgenomen in de impactkaart",
                        "Scenario 'Less' adopted as the impact map"));
    }

    static Stream<Arguments> sentencesOfAnAudit() {
        return Stream.of(
                said(
                        new FindingRaised(FUNDER, FigureKind.OUTCOME, FALLS, "deadweight", 4L, "Too low"),
                        "Bevinding bij deel dat ook zonder het project gebeurde van effect 'Fewer falls' (volgnummer 4): 'Too low'",
                        "Finding about share that would have happened anyway of outcome 'Fewer falls' (sequence 4): 'Too low'"),
                said(
                        new FindingRaised(FUNDER, FigureKind.METHOD, null, null, null, "Outdated"),
                        "Bevinding bij de methode: 'Outdated'",
                        "Finding about the method: 'Outdated'"),
                said(
                        new FindingRaised(FUNDER, null, null, null, 3L, "No reason given"),
                        "Bevinding bij volgnummer 3: 'No reason given'",
                        "Finding about sequence 3: 'No reason given'"),
                said(
                        new FindingAnswered(UNFOUNDED, "The offer is attached"),
                        "Bevinding 'Not founded' beantwoord: 'The offer is attached'",
                        "Finding 'Not founded' answered: 'The offer is attached'"),
                said(
                        new VersionVerified(7),
                        "Versie 'Plan' geverifieerd, tot en met volgnummer 7",
                        "Version 'Plan' verified, up to sequence 7"));
    }

    static Stream<Arguments> sentencesOfGrants() {
        GrantLinked linked = grant("SW 2");
        return Stream.of(
                said(
                        linked,
                        "Subsidie 'SW 2' van 'Gemeente' gekoppeld: €\u00a01.250,50, van 1 januari 2026 tot en met 31 december 2027",
                        "Grant 'SW 2' of 'Gemeente' linked: €\u00a01,250.50, from 1 January 2026 to 31 December 2027"),
                said(
                        new GrantUnlinked(GRANTED.grantId()),
                        "Subsidie 'SW 1' van 'Gemeente' niet langer gekoppeld",
                        "Grant 'SW 1' of 'Gemeente' no longer linked"),
                said(new GrantUnlinked(FUNDER), "Subsidie niet langer gekoppeld", "Grant no longer linked"));
    }

    static Stream<Arguments> sentencesOfStories() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return Stream.of(
                said(
                        new StoryTold(FUNDER, FALLS, "ab".repeat(32), day),
                        "Verhaal verteld bij effect 'Fewer falls'",
                        "Story told about outcome 'Fewer falls'"),
                said(
                        new StoryTold(FUNDER, null, "ab".repeat(32), day),
                        "Verhaal verteld bij de impactkaart",
                        "Story told about the impact map"),
                said(
                        new StoryWithdrawn(TOLD.storyId()),
                        "Verhaal van volgnummer 11 ingetrokken",
                        "Story of sequence 11 withdrawn"),
                said(new StoryWithdrawn(FUNDER), "Verhaal ingetrokken", "Story withdrawn"));
    }

    private static GrantLinked grant(String number) {
        return new GrantLinked(
                GrantId.of(number, "Gemeente").value(),
                number,
                "Gemeente",
                null,
                125_050,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest
    @MethodSource({"sentences", "moreSentences", "sentencesOfAnAudit", "sentencesOfGrants", "sentencesOfStories"})
    void what_an_event_did_is_one_sentence_in_either_language(ImpactMapEvent event, String dutch, String english) {
        assertThat(Wording.in(Language.DUTCH).of(event, MAP.map())).isEqualTo(dutch);
        assertThat(Wording.in(Language.ENGLISH).of(event, MAP.map())).isEqualTo(english);
    }

    @Test
    void the_first_choice_of_a_method_names_it() {
        assertThat(Wording.in(Language.DUTCH)
                        .of(method(5), History.given(started()).map()))
                .isEqualTo("Methode 'sroi-guide-2012', versie 1, gekozen");
    }

    @Test
    void many_changes_are_counted_and_long_texts_are_cut() {
        PeopleInYear[] years =
                IntStream.rangeClosed(2, 21).mapToObj(year -> planned(year, 1)).toArray(PeopleInYear[]::new);
        assertThat(Wording.in(Language.ENGLISH).of(reachRevised(RESIDENTS, years), MAP.map()))
                .endsWith("; planned people in year 8 now 1; and 13 more");
        assertThat(Wording.in(Language.ENGLISH).of(new ProjectDescribed("a".repeat(200), null, null, null), MAP.map()))
                .isEqualTo("Project described: aim now '" + "a".repeat(79) + "…'");
    }

    @Property(tries = 300)
    @Domain(Histories.class)
    void every_event_of_any_history_can_be_told(@ForAll History history) {
        ImpactMap before = ImpactMap.none();
        for (RecordedEvent event : history.events()) {
            for (Language language : Language.values()) {
                assertThat(Wording.in(language).of(event.event(), before)).isNotBlank();
            }
            before = before.evolve(event);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_figure_of_every_event_and_every_choice_has_a_word(Language language) {
        for (Class<?> event : List.of(
                ImpactMapStarted.class,
                ProjectDescribed.class,
                MethodChosen.class,
                CostRevised.class,
                ReachRevised.class,
                OutcomeRevised.class,
                LabourEffectRevised.class)) {
            for (RecordComponent component : event.getRecordComponents()) {
                if (!List.of(
                                "costId",
                                "outcomeId",
                                "labourEffectId",
                                "years",
                                "rates",
                                "ranges",
                                "allocations",
                                "optimismBias")
                        .contains(component.getName())) {
                    assertThat(said(language, component.getName(), null)).isNotBlank();
                }
                if (component.getType().isEnum()) {
                    Arrays.stream(component.getType().getEnumConstants())
                            .map(choice -> ((Enum<?>) choice).name())
                            .forEach(choice -> assertThat(said(language, component.getName(), choice))
                                    .doesNotContain(choice));
                }
            }
        }
    }

    private static String said(Language language, String figure, @Nullable String after) {
        return Wording.in(language)
                .of(
                        new ChangedFigure(FigureKind.MAP, null, null, RowChange.REVISED, figure, null, null, after),
                        MAP.map());
    }

    private static Arguments said(ImpactMapEvent event, String dutch, String english) {
        return Arguments.of(event, dutch, english);
    }

    private static ScenarioDefined scenario() {
        return new ScenarioDefined(
                LESS,
                "Less",
                null,
                List.of(
                        new FigureAdjustment(
                                FigureKind.COST, CONTRACT, "fixedAmountMinor", null, AdjustmentOperation.SET, "1000"),
                        new FigureAdjustment(
                                FigureKind.OUTCOME, null, "displacement", null, AdjustmentOperation.SCALE, "1.50")));
    }

    private static LabourEffectRecorded work(@Nullable String source) {
        BigDecimal hours = new BigDecimal("1600");
        return new LabourEffectRecorded(
                WORK, "Cooks", "Hospitality", 1, 2, hours, null, null, hours, List.of(), null, source);
    }

    private static LabourEffectRevised workRevised() {
        BigDecimal hours = new BigDecimal("1600");
        FigureRange range = new FigureRange("hoursPerYear", new BigDecimal("1000"), new BigDecimal("2000"));
        return new LabourEffectRevised(
                WORK, "Cooks", "Hospitality", 1, 2, hours, null, null, hours, List.of(range), null, null);
    }
}
