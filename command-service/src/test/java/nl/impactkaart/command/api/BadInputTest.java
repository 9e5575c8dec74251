package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.messaging.OutboxMessage;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.ValidBodies;
import nl.impactkaart.testing.badinput.Barrage;
import nl.impactkaart.testing.badinput.Operation;
import nl.impactkaart.testing.badinput.Reply;
import org.junit.jupiter.api.Test;

/** Whatever is sent to any operation: it is never our failure, and never stored in part. */
class BadInputTest implements Barrage.Target {

    private static final String MAPS = "/api/v1/impact-maps";

    private static final List<String> ROWS =
            List.of("costs", "reach", "outcomes", "labour-effects", "evidence", "scenarios", "grants", "stories");

    /** Who makes reports. */
    private static final Client REPORTS = Service.member(UUID.randomUUID(), "story-reader");

    private static final int DRAWN = 3;
    private static final int MOST_ADDED = 1_000;

    /** Of an organisation that nothing was sent to yet. */
    private Client member = stranger();

    /** Ids of what the operation at hand may change. */
    private final Map<String, String> ids = new HashMap<>();

    private long stored = Service.stored();

    @Test
    void bad_input_is_refused_and_leaves_nothing_behind() {
        List<Operation> operations =
                Operation.all(member.get("/api/v1/openapi/command").expect(200).json());
        List<Barrage> barrages = new ArrayList<>();
        for (Operation operation : operations) {
            member = stranger();
            ids.clear();
            barrages.add(Barrage.on(operation, isForReports(operation) ? REPORTS : member, this));
        }
        Barrage.expectSound(barrages);
        assertThat(operations).hasSizeGreaterThan(38);
    }

    private static boolean isForReports(Operation operation) {
        return operation.path().contains("/told-stories/");
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        String path = operation.path();
        if (ids.isEmpty()
                || operation.method().equals("DELETE")
                || path.matches(".*/(closure|adoption|answer|verification|grants)")) {
            prepare(operation, path);
            stored += added().size();
        }
        return ids;
    }

    private void prepare(Operation operation, String path) {
        if (path.endsWith("/quick-start")) {
            ids.put("reference", made("/api/v1/reference-projects"));
        } else if (path.startsWith(MAPS)) {
            ids.put("mapId", Bodies.started(member).toString());
            String map = MAPS + "/" + ids.get("mapId");
            if (path.contains("/shares/")) {
                ids.put("funderId", UUID.randomUUID().toString());
                member.put(map + "/shares/" + ids.get("funderId"), "{}").expect(200);
            }
            if (path.contains("/scenarios")) {
                ids.put("cost", made(map + "/costs"));
            }
            for (String rows : ROWS) {
                if (path.contains("/" + rows + "/")) {
                    ids.put("id", made(map + "/" + rows));
                }
            }
            if (isForReports(operation)) {
                ids.put("id", made(map + "/stories"));
            }
            if (path.contains("/findings/")) {
                ids.put("findingId", made(map + "/findings"));
            }
            if (path.endsWith("/verification")) {
                ids.put("sequence", "1");
                member.post(map + "/confirmations", ValidBodies.of("POST", map + "/confirmations"))
                        .expect(200);
            }
            if (operation.toString().matches("DELETE .*/closure")) {
                member.post(map + "/closure").expect(200);
            }
        } else if (path.contains("/methods/")) {
            ids.put("methodId", "ours");
            ids.put("methodVersion", "1");
            member.post("/api/v1/methods", ValidBodies.of("POST", "/api/v1/methods"))
                    .expect(200);
        } else if (path.endsWith("/imports/{id}")) {
            String imports = "/api/v1/imports";
            ids.put(
                    "id",
                    member.post(imports, ValidBodies.of("POST", imports))
                            .expect(202)
                            .id()
                            .toString());
        } else if (path.contains("reference-projects")) {
            ids.put("id", made(path.replace("/{id}", "")));
        } else {
            ids.put("nothing", "");
        }
    }

    private static Client stranger() {
        return Service.member(UUID.randomUUID(), "editor", "auditor", "administrator", "operator");
    }

    /** The id of what a proper body makes at this address. */
    private String made(String address) {
        return member.post(address, ValidBodies.of("POST", address))
                .expect(201)
                .id()
                .toString();
    }

    @Override
    public String body(Operation operation) {
        String body = ValidBodies.of(operation.method(), operation.path());
        if (operation.path().endsWith("/quick-start")) {
            return body.replace("\"costs\": []", """
                    "costs": [{"description": "Cook", "payer": "Municipality", "category": "PERSONNEL",
                     "amountMinor": 1200000}],
                     "reference": {"kind": "ORGANISATION", "referenceId": "%s"}""".formatted(ids.get("reference")));
        }
        return operation.path().contains("/scenarios")
                ? body.replace("\"adjustments\": []", """
                "adjustments": [{"kind": "COST", "rowId": "%s", "figure": "fixedAmountMinor", "operation": "SCALE",
                 "value": "1.5"}]""".formatted(ids.get("cost")))
                : body;
    }

    @Override
    public int drawn() {
        return DRAWN;
    }

    @Override
    public List<String> faultsAfter(Reply reply) {
        List<OutboxMessage> added = added();
        stored += added.size();
        if (!reply.accepted()) {
            return added.isEmpty() ? List.of() : List.of(added.size() + " events were stored");
        }
        boolean whole = added.stream().map(OutboxMessage::subject).distinct().count() <= 1
                && Set.copyOf(added.stream().map(OutboxMessage::appendLast).toList())
                                .size()
                        <= 1
                && (added.isEmpty()
                        || added.getLast().sequence() == added.getLast().appendLast());
        return whole ? List.of() : List.of("what was stored is no whole append");
    }

    private List<OutboxMessage> added() {
        return Service.storedAfter(stored, MOST_ADDED);
    }
}
