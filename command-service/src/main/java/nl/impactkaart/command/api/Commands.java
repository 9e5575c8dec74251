package nl.impactkaart.command.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.impactkaart.command.Command;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.organisation.OrganisationCommand;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.EvidenceEvent;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectEvent;
import nl.impactkaart.contracts.impactmap.MapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeEvent;
import nl.impactkaart.contracts.impactmap.ReachEvent;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.contracts.organisation.ReferenceProjectEvent;
import nl.impactkaart.http.Incoming;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Submits what a request asks for and turns the answer into a response. */
@Component
public class Commands {

    /** Where "today" is, when a request does not say from when a change holds. */
    private static final ZoneId TODAY = ZoneId.of("Europe/Amsterdam");

    private final CommandDesk desk;
    private final JsonMapper json;
    private final Clock clock;

    Commands(CommandDesk desk, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** 201 with the address of a new map. */
    public ResponseEntity<Recorded> start(Incoming incoming, ChangeRequest body, UUID mapId, ImpactMapCommand command) {
        Recorded recorded = recorded(submit(incoming, body, mapId, command), mapId);
        return ResponseEntity.created(URI.create("/api/v1/impact-maps/" + recorded.id()))
                .eTag(etag(recorded.sequence()))
                .body(recorded);
    }

    /** 201 with the address of what was made in a map. */
    public ResponseEntity<Recorded> create(
            Incoming incoming, ChangeRequest body, UUID mapId, ImpactMapCommand command) {
        return create(incoming, body, mapId, command, mapId);
    }

    /** The same, of what may be in the map already: then the command changes nothing, and this is its id. */
    public ResponseEntity<Recorded> create(
            Incoming incoming, ChangeRequest body, UUID mapId, ImpactMapCommand command, UUID id) {
        Recorded recorded = recorded(submit(incoming, body, mapId, command), id);
        return created(incoming, recorded.id(), recorded.sequence()).body(recorded);
    }

    /** 200 for a change of a map. */
    public ResponseEntity<Recorded> change(
            Incoming incoming, ChangeRequest body, UUID mapId, ImpactMapCommand command, UUID id) {
        Recorded recorded = recorded(submit(incoming, body, mapId, command), id);
        return ResponseEntity.ok().eTag(etag(recorded.sequence())).body(recorded);
    }

    /** 201 with the address of what was made in a catalogue. */
    public ResponseEntity<Kept> create(
            Incoming incoming, ChangeRequest body, UUID organisation, OrganisationCommand command, UUID id) {
        Kept kept = kept(submit(incoming, body, organisation, command), id);
        return created(incoming, kept.id(), kept.sequence()).body(kept);
    }

    /** 200 for a change of what an organisation keeps. */
    public ResponseEntity<Kept> change(
            Incoming incoming, ChangeRequest body, UUID organisation, OrganisationCommand command, UUID id) {
        Kept kept = kept(submit(incoming, body, organisation, command), id);
        return ResponseEntity.ok().eTag(etag(kept.sequence())).body(kept);
    }

    private static ResponseEntity.BodyBuilder created(Incoming incoming, UUID id, long sequence) {
        return ResponseEntity.created(URI.create(incoming.request().getRequestURI() + "/" + id))
                .eTag(etag(sequence));
    }

    /** The day on which a change holds that says nothing about it. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, TODAY);
    }

    private static String etag(long sequence) {
        return "\"" + sequence + "\"";
    }

    private Answer.Accepted submit(Incoming incoming, ChangeRequest body, UUID streamId, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate effectiveOn = body.effectiveOn() == null ? today(now) : body.effectiveOn();
        Answer answer = desk.submit(new Submission(
                streamId.toString(),
                command,
                incoming.caller().organisation(),
                incoming.caller().member(),
                effectiveOn,
                incoming.correlation().id(),
                now,
                Preconditions.expectedSequence(incoming.request()),
                idempotency(incoming, body)));
        return switch (answer) {
            case Answer.Accepted accepted -> accepted;
            case Answer.Rejected rejected -> throw AnswerProblems.of(rejected.rejection());
            case Answer.Stale stale -> throw AnswerProblems.stale(stale.currentSequence());
            case Answer.KeyReused _ -> throw AnswerProblems.keyReused();
            case Answer.Busy _ -> throw AnswerProblems.busy();
            case Answer.Unknown _ -> throw AnswerProblems.unknownOutcome();
            case Answer.ReadOnly _ -> throw AnswerProblems.readOnly();
        };
    }

    /** The event knows best: a repeated request is answered with the id that its first attempt was given. */
    private static Recorded recorded(Answer.Accepted accepted, UUID id) {
        UUID known = accepted.first() instanceof ImpactMapEvent first ? idOf(first, accepted.streamId()) : id;
        return new Recorded(known, accepted.streamId(), accepted.sequence());
    }

    private static UUID idOf(ImpactMapEvent first, UUID mapId) {
        return switch (first) {
            case CostEvent event -> event.costId();
            case ReachEvent event -> event.reachId();
            case OutcomeEvent event -> event.outcomeId();
            case LabourEffectEvent event -> event.labourEffectId();
            case EvidenceEvent event -> event.evidenceId();
            case ScenarioEvent event -> event.scenarioId();
            case FindingRaised event -> event.findingId();
            case FindingAnswered event -> event.findingId();
            case GrantEvent event -> event.grantId();
            case StoryEvent event -> event.storyId();
            case MapEvent _, VersionVerified _ -> mapId;
        };
    }

    private static Kept kept(Answer.Accepted accepted, UUID id) {
        UUID known = accepted.first() instanceof ReferenceProjectEvent first ? first.referenceId() : id;
        return new Kept(known, accepted.sequence());
    }

    private @Nullable Idempotency idempotency(Incoming incoming, ChangeRequest body) {
        String key = Preconditions.idempotencyKey(incoming.request());
        return key == null ? null : new Idempotency(incoming.caller().organisation(), key, contentHash(incoming, body));
    }

    /** Over who asks for what, on what condition; each part is followed by a separator that it cannot hold. */
    private byte[] contentHash(Incoming incoming, ChangeRequest body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String head = String.join(
                    "\n",
                    incoming.request().getMethod(),
                    incoming.request().getRequestURI(),
                    String.valueOf(incoming.request().getHeader(Preconditions.IF_MATCH)),
                    incoming.caller().member().toString(),
                    "");
            sha256.update(head.getBytes(StandardCharsets.UTF_8));
            return sha256.digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
