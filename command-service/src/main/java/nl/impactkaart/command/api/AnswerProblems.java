package nl.impactkaart.command.api;

import java.time.Duration;
import java.util.List;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.http.ProblemException;

/** The one place where what a command was refused for becomes a problem of the API. */
public final class AnswerProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int MOST_NAMED = 10;

    private AnswerProblems() {}

    /** The problem that tells why a command may not happen. */
    public static ProblemException of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.UnknownMap _ -> unknown("unknown-map", "map", "Look up its id in GET /api/v1/impact-maps.");
            case Rejection.UnknownCost _ -> unknown("unknown-cost", "cost", "The map lists its costs.");
            case Rejection.UnknownReach _ -> unknown("unknown-reach", "target group", "The map lists its reach.");
            case Rejection.UnknownOutcome _ -> unknown("unknown-outcome", "outcome", "The map lists its outcomes.");
            case Rejection.UnknownScenario _ -> unknown("unknown-scenario", "scenario", "The map lists its scenarios.");
            case Rejection.ScenarioEnded ended ->
                rule("scenario-ended", "Scenario ended", "The scenario is " + ended.status() + ". Define another one.");
            case Rejection.ScenarioOutdated outdated ->
                rule(
                        "scenario-outdated",
                        "Scenario outdated",
                        "The map has changed where the scenario touches it: " + few(outdated.changed())
                                + ". Look at the scenario again and revise it, then adopt it.");
            case Rejection.UnknownLabourEffect _ ->
                unknown("unknown-labour-effect", "labour-market effect", "The map lists its labour effects.");
            case Rejection.UnknownEvidence _ ->
                unknown("unknown-evidence", "piece of evidence", "The map lists its evidence.");
            case Rejection.UnknownFinding _ -> unknown("unknown-finding", "finding", "The map lists its findings.");
            case Rejection.FindingAnswered _ ->
                rule(
                        "finding-answered",
                        "Finding answered",
                        "The finding has its answer. An auditor who is not content raises another finding.");
            case Rejection.UnknownVersion _ ->
                unknown(
                        "unknown-version",
                        "confirmed version",
                        "GET its confirmed-versions: the sequence of each is the one to name.");
            case Rejection.UnknownGrant _ -> unknown("unknown-grant", "grant", "The map lists its grants.");
            case Rejection.GrantAlreadyLinked linked ->
                rule(
                        "grant-already-linked",
                        "Grant already linked",
                        "The map has this grant, with another amount, period or organisation. DELETE it, "
                                + linked.id().value() + ", with a reason, then link it again.");
            case Rejection.UnknownStory _ ->
                unknown("unknown-story", "story", "GET the map's stories to see those that are told.");
            case Rejection.UnknownMethod _ ->
                unknown("unknown-method", "method", "GET /api/v1/methods lists those of your organisation.");
            case Rejection.MethodVersionTaken taken ->
                rule(
                        "method-version-taken",
                        "Method version taken",
                        "Version " + taken.methodVersion() + " of " + taken.methodId()
                                + " has other parameters. A version never changes: publish another one.");
            case Rejection.UnknownReference _ ->
                unknown(
                        "unknown-reference",
                        "reference project",
                        "GET /api/v1/reference-projects lists those of your organisation,"
                                + " GET /api/v1/installation/reference-projects those that all share.");
            case Rejection.ReferenceUnconfirmed _ ->
                rule(
                        "reference-unconfirmed",
                        "Reference unconfirmed",
                        "The map has no such confirmed version. Confirm it, or name a sequence that it was confirmed at.");
            case Rejection.MapAlreadyStarted _ ->
                rule("map-already-started", "Map already started", "A map of this id exists.");
            case Rejection.MapClosed _ ->
                rule("map-closed", "Map closed", "The map is closed. DELETE its closure, with a reason, to change it.");
            case Rejection.MapNotClosed _ -> rule("map-not-closed", "Map not closed", "The map is open already.");
            case Rejection.ReachInUse use ->
                rule(
                        "reach-in-use",
                        "Reach in use",
                        "The target group is used by " + use.usedBy() + ". Revise or remove that first.");
            case Rejection.TooManyRows rows ->
                rule(
                        "too-many-rows",
                        "Too many rows",
                        "There may be at most " + rows.limit() + " " + rows.rows() + ".");
            case Rejection.ReasonMissing _ ->
                new ProblemException(
                        422,
                        "reason-missing",
                        "Reason missing",
                        "\"reason\" is missing: say why the figure changes. Name no person in it.",
                        "reason");
            case Rejection.EffectiveTooEarly early ->
                new ProblemException(
                        409,
                        "effective-too-early",
                        "Effective too early",
                        "What this changes is in effect from " + early.first()
                                + ". Let \"effectiveOn\" be that day or a later one.",
                        "effectiveOn");
            case Rejection.MeaninglessFigure figure -> meaningless(figure.field(), figure.message());
        };
    }

    /**
     * A field that says nothing that could be true.
     *
     * @param message follows the name of the field in a sentence
     */
    public static ProblemException meaningless(String field, String message) {
        return new ProblemException(
                422, "meaningless-figure", "Meaningless figure", "\"" + field + "\" " + message + ".", field);
    }

    /** The map is at another sequence than its sender saw. */
    public static ProblemException stale(long currentSequence) {
        return new ProblemException(
                        412,
                        "stale",
                        "Stale",
                        "The map has changed and is at sequence " + currentSequence
                                + ". Read it again, then send the change with its new ETag.",
                        "If-Match")
                .with("ETag", "\"" + currentSequence + "\"");
    }

    /** Another request came with the key. */
    public static ProblemException keyReused() {
        return new ProblemException(
                422,
                "idempotency-key-reused",
                "Idempotency key reused",
                "This Idempotency-Key came with another request before. Give every request a key of its own.",
                "Idempotency-Key");
    }

    /** Their keys are out of reach: nothing was decided. */
    public static ProblemException storiesUnavailable() {
        return new ProblemException(
                503,
                "stories-unavailable",
                "Stories unavailable",
                "The keys of stories are out of reach, and nothing was recorded. /actuator/health/stories of the service"
                        + " says why; send the same request again when that is mended.");
    }

    static ProblemException busy() {
        return new ProblemException(
                        503, "busy", "Busy", "Too many commands at once; nothing was recorded. Send it again.")
                .retryAfter(SOON);
    }

    static ProblemException readOnly() {
        return new ProblemException(
                503,
                "read-only",
                "Read-only",
                "What is stored is not what was signed, so nothing is recorded until the operator has looked into it. The"
                        + " health of the service and its log-check say what was found.");
    }

    static ProblemException unknownOutcome() {
        return new ProblemException(
                        503,
                        "outcome-unknown",
                        "Outcome unknown",
                        "The service stops and does not know whether this was recorded. Send it again with the same"
                                + " Idempotency-Key; without one, read the map first.")
                .retryAfter(SOON);
    }

    private static String few(List<String> changed) {
        int shown = Math.min(changed.size(), MOST_NAMED);
        String more = changed.size() > shown ? ", and " + (changed.size() - shown) + " more" : "";
        return String.join(", ", changed.subList(0, shown)) + more;
    }

    private static ProblemException unknown(String code, String what, String remedy) {
        return new ProblemException(404, code, "Unknown " + what, "There is no such " + what + ". " + remedy);
    }

    private static ProblemException rule(String code, String title, String detail) {
        return new ProblemException(409, code, title, detail);
    }
}
