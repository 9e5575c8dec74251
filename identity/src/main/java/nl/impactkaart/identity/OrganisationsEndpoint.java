package nl.impactkaart.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's administrator admits another organisation: it gets its first administrator client, who does the rest. */
@RestController
@RequestMapping("/api/v1/identity/organisations")
class OrganisationsEndpoint {

    private final Clients clients;
    private final TransactionTemplate transaction;

    OrganisationsEndpoint(Clients clients, TransactionTemplate transaction) {
        this.clients = clients;
        this.transaction = transaction;
    }

    record OrganisationRequest(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = ClientsEndpoint.ONE_LINE, message = ClientsEndpoint.NOT_ONE_LINE)
            String name) {}

    record CreatedOrganisation(UUID organisation, ClientsEndpoint.CreatedClient administrator) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedOrganisation create(Caller caller, @Valid @RequestBody OrganisationRequest request) {
        caller.require(Role.ADMINISTRATOR);
        if (!clients.isOperator(caller.organisation())) {
            throw new ProblemException(
                    403,
                    "operator-only",
                    "Operator only",
                    "Only administrators of the organisation that runs this installation admit others. Ask them.");
        }
        return transaction.execute(status -> {
            UUID organisation = clients.createOrganisation(request.name, false);
            return new CreatedOrganisation(
                    organisation,
                    ClientsEndpoint.CreatedClient.of(
                            clients.create(organisation, "administrator", Set.of(Role.ADMINISTRATOR), null)));
        });
    }
}
