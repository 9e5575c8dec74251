package nl.impactkaart.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An administrator manages the clients of the own organisation, and no others. */
@RestController
@RequestMapping("/api/v1/identity/clients")
class ClientsEndpoint {

    /** As the names of the other services are. */
    static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}]*";

    static final String NOT_ONE_LINE = "must not hold control characters or line breaks";

    /** The others are not for an administrator to give: they reach beyond the own organisation. */
    private static final Set<Role> OFFERED = Set.of(Role.EDITOR, Role.AUDITOR, Role.FUNDER, Role.ADMINISTRATOR);

    private final Clients clients;

    ClientsEndpoint(Clients clients) {
        this.clients = clients;
    }

    /**
     * What a new client needs.
     *
     * @param displayName by which administrators know it; kept in identity only
     * @param roles names of at least one role
     */
    record ClientRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE)
            String displayName,

            @NotEmpty @Size(max = 4) List<@NotNull String> roles) {}

    /** A client without its secret. */
    record ListedClient(
            UUID clientId, UUID member, @Nullable String displayName, List<String> roles, Instant createdAt) {}

    record ClientList(List<ListedClient> items) {}

    /** The one time that a secret is shown. */
    record CreatedClient(UUID clientId, String clientSecret, UUID member, UUID organisation) {

        static CreatedClient of(Clients.NewClient client) {
            return new CreatedClient(client.id(), client.secret(), client.member(), client.organisation());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CreatedClient> create(Caller caller, @Valid @RequestBody ClientRequest request) {
        caller.require(Role.ADMINISTRATOR);
        Clients.NewClient client =
                clients.create(caller.organisation(), request.displayName, roles(request.roles), null);
        return ResponseEntity.created(URI.create("/api/v1/identity/clients/" + client.id()))
                .body(CreatedClient.of(client));
    }

    @GetMapping
    ClientList list(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new ClientList(clients.of(caller.organisation()).stream()
                .map(ClientsEndpoint::item)
                .toList());
    }

    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(Caller caller, @PathVariable UUID clientId) {
        caller.require(Role.ADMINISTRATOR);
        Client client = clients.find(clientId)
                .filter(found -> found.organisation().equals(caller.organisation()))
                .orElseThrow(() -> new ProblemException(
                        404, "unknown-client", "Unknown client", "Your organisation has no such client."));
        if (client.member().equals(caller.member())) {
            throw new ProblemException(
                    409,
                    "own-client",
                    "Own client",
                    "A client cannot delete itself. Use the client of another administrator.");
        }
        clients.delete(clientId);
        return ResponseEntity.noContent().build();
    }

    static Set<Role> roles(List<String> names) {
        return names.stream()
                .map(name -> Role.of(name)
                        .filter(OFFERED::contains)
                        .orElseThrow(() -> new ProblemException(
                                400,
                                "unknown-role",
                                "Unknown role",
                                "\"roles\" takes editor, auditor, funder and administrator.",
                                "roles")))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static ListedClient item(Client client) {
        return new ListedClient(
                client.id(),
                client.member(),
                client.displayName(),
                client.roles().stream().map(Role::claim).sorted().toList(),
                client.createdAt());
    }
}
