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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An administrator manages the people of the own organisation, and no others. */
@RestController
@RequestMapping(MembersEndpoint.PATH)
class MembersEndpoint {

    static final String PATH = "/api/v1/identity/members";

    private static final String USERNAME = "[a-z0-9][a-z0-9._@+-]*";

    private final Members members;

    MembersEndpoint(Members members) {
        this.members = members;
    }

    /**
     * Whom to invite.
     *
     * @param displayName by which others know the person; kept in identity only
     * @param username with which the person logs in; no other in this installation has it
     * @param roles names of at least one role
     */
    record InvitationRequest(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = ClientsEndpoint.ONE_LINE, message = ClientsEndpoint.NOT_ONE_LINE)
            String displayName,

            @NotBlank
            @Size(max = 100)
            @Pattern(
                    regexp = USERNAME,
                    message = "must be of lower-case letters, digits and . _ @ + -, a letter or digit first")
            String username,

            @NotEmpty @Size(max = 4) List<@NotNull String> roles) {}

    record RolesRequest(@NotEmpty @Size(max = 4) List<@NotNull String> roles) {}

    /**
     * A person.
     *
     * @param passwordSet whether the person can log in
     * @param linkExpiresAt until when the link works with which the password is set; absent when there is none
     */
    record Member(
            UUID member,
            String displayName,
            String username,
            List<String> roles,
            boolean passwordSet,
            @Nullable Instant linkExpiresAt,
            Instant createdAt) {

        static Member of(Account account) {
            return new Member(
                    account.member(),
                    account.displayName(),
                    account.username(),
                    account.roles().stream().map(Role::claim).sorted().toList(),
                    account.passwordSet(),
                    account.linkExpiresAt(),
                    account.createdAt());
        }
    }

    record MemberList(List<Member> items) {}

    /** The one time that a link is shown, with which the person sets the password, once. */
    record PasswordLink(UUID member, String passwordLink, Instant expiresAt) {}

    @GetMapping
    MemberList list(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new MemberList(
                members.of(caller.organisation()).stream().map(Member::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PasswordLink> invite(Caller caller, @Valid @RequestBody InvitationRequest request) {
        caller.require(Role.ADMINISTRATOR);
        Set<Role> roles = ClientsEndpoint.roles(request.roles);
        UUID member = members.create(caller.organisation(), request.displayName, request.username, roles)
                .orElseThrow(() -> new ProblemException(
                        409,
                        "username-taken",
                        "Username taken",
                        "Somebody in this installation has this username. Choose another one.",
                        "username"));
        return ResponseEntity.created(URI.create(PATH + "/" + member)).body(link(member));
    }

    @PutMapping("/{member}/roles")
    Member setRoles(Caller caller, @PathVariable UUID member, @Valid @RequestBody RolesRequest request) {
        caller.require(Role.ADMINISTRATOR);
        Set<Role> roles = ClientsEndpoint.roles(request.roles);
        return Member.of(
                switch (members.setRoles(caller.organisation(), member, roles)) {
                    case Members.Changed(Account account) -> account;
                    case Members.Unknown() -> throw unknown();
                    case Members.LastAdministrator() -> throw last();
                });
    }

    @PostMapping("/{member}/password-link")
    @ResponseStatus(HttpStatus.CREATED)
    PasswordLink newLink(Caller caller, @PathVariable UUID member) {
        caller.require(Role.ADMINISTRATOR);
        Account account = members.find(caller.organisation(), member).orElseThrow(MembersEndpoint::unknown);
        return link(account.member());
    }

    @DeleteMapping("/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID member) {
        caller.require(Role.ADMINISTRATOR);
        if (member.equals(caller.member())) {
            throw new ProblemException(
                    409, "own-account", "Own account", "Nobody removes themselves. Ask another administrator.");
        }
        return switch (members.remove(caller.organisation(), member)) {
            case Members.Changed _ -> ResponseEntity.noContent().build();
            case Members.Unknown() -> throw unknown();
            case Members.LastAdministrator() -> throw last();
        };
    }

    private PasswordLink link(UUID member) {
        Invitations.Link link = members.newLink(member);
        return new PasswordLink(member, link.address(), link.expiresAt());
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "unknown-member", "Unknown member", "Your organisation has no such member.");
    }

    private static ProblemException last() {
        return new ProblemException(
                409,
                "last-administrator",
                "Last administrator",
                "Nobody else could log in as an administrator of your organisation. Make another member administrator,"
                        + " and let that one set the password, first.");
    }
}
