package nl.impactkaart.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import org.jspecify.annotations.Nullable;

/** The commands of a map about as large as the worked example of the SROI guide, and those that go on revising it. */
public final class LunchClub {

    private static final UUID ORGANISATION = new UUID(1, 1);
    private static final UUID MEMBER = new UUID(1, 2);
    private static final UUID CONTRACT = new UUID(2, 1);
    private static final UUID RESIDENTS = new UUID(3, 1);
    private static final LocalDate EFFECTIVE_ON = LocalDate.of(2026, 1, 1);
    private static final int OUTCOMES = 8;

    private LunchClub() {}

    /** The command as a member of the organisation sends it now. */
    public static Submission submission(UUID mapId, ImpactMapCommand command) {
        return new Submission(
                mapId.toString(),
                command,
                ORGANISATION,
                MEMBER,
                EFFECTIVE_ON,
                UUID.randomUUID(),
                Instant.now(),
                null,
                null);
    }

    /** What goes with the events of such a command. */
    public static EventMetadata metadata(@Nullable String reason, long appendLast) {
        return metadata(reason, appendLast, UUID.randomUUID(), Instant.now());
    }

    /** The same, of a request at a time. */
    public static EventMetadata metadata(@Nullable String reason, long appendLast, UUID request, Instant recordedAt) {
        return new EventMetadata(
                MEMBER, ORGANISATION, reason, request, request, recordedAt, EFFECTIVE_ON, appendLast, null);
    }

    /** The commands that enter the map. */
    public static List<ImpactMapCommand> entered() {
        List<ImpactMapCommand> commands = new ArrayList<>(List.of(start(), reach(), cost()));
        for (int number = 1; number <= OUTCOMES; number++) {
            commands.add(outcome(number));
        }
        return commands;
    }

    /** Another amount for the contract, by the time that it is revised. */
    public static ReviseCost costRevised(int time) {
        return new ReviseCost(
                new CostRevised(
                        CONTRACT,
                        "Contract",
                        "Local authority",
                        CostCategory.PERSONNEL,
                        1,
                        1,
                        2_437_500L + time,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        "Offer of June"),
                "The provider sent a new offer");
    }

    /** Another number of people, by the time that it is revised. */
    public static ReviseReach reachRevised(int time) {
        return new ReviseReach(
                new ReachRevised(RESIDENTS, "Residents", people(30 + time), List.of(), null, "Register of members"),
                "The register was counted again");
    }

    private static StartImpactMap start() {
        return new StartImpactMap(
                new ImpactMapStarted(
                        "Lunch club",
                        ProjectType.LONELINESS,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "EUR",
                        Perspective.EX_ANTE),
                new MethodChosen(
                        "own",
                        "1",
                        List.of(new RateFromYear(1, new BigDecimal("0.035"))),
                        DiscountTiming.END,
                        false,
                        Adjustment.MULTIPLICATIVE,
                        5,
                        ValuedAt.PRESENT,
                        null,
                        List.of(),
                        Map.of()),
                null);
    }

    private static RecordReach reach() {
        return new RecordReach(new ReachRecorded(RESIDENTS, "Residents", people(30), List.of(), null, null), null);
    }

    private static List<PeopleInYear> people(long planned) {
        return List.of(new PeopleInYear(1, planned, null));
    }

    private static RecordCost cost() {
        return new RecordCost(
                new CostRecorded(
                        CONTRACT,
                        "Contract",
                        "Local authority",
                        CostCategory.PERSONNEL,
                        1,
                        1,
                        2_437_500L,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                null);
    }

    private static RecordOutcome outcome(int number) {
        BigDecimal zero = BigDecimal.ZERO;
        return new RecordOutcome(
                new OutcomeRecorded(
                        new UUID(4, number),
                        "Fewer falls: visits avoided, of kind " + number,
                        "Residents",
                        ImpactLevel.CLIENT,
                        "Health service",
                        OutcomeStatus.PRICED,
                        RESIDENTS,
                        new BigDecimal("0.25"),
                        null,
                        List.of(),
                        "visits avoided",
                        9_400L * number,
                        null,
                        null,
                        1,
                        5,
                        new BigDecimal("0.10"),
                        zero,
                        new BigDecimal("0.05"),
                        zero,
                        zero,
                        new BigDecimal("0.5"),
                        List.of(),
                        null,
                        null,
                        List.of()),
                null);
    }
}
