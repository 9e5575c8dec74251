package nl.impactkaart.command.organisation.choosingbranding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Kept;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.organisation.OrganisationCommand.ChooseBranding;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Branding")
@RestController
@RequestMapping("/api/v1/branding")
class BrandingController {

    private final Commands commands;

    BrandingController(Commands commands) {
        this.commands = commands;
    }

    /**
     * How the organisation shows itself on its reports.
     *
     * @param displayName its name as readers know it
     * @param colour of headings and bars, {@code #rrggbb} in lower case, dark enough to be read on white
     * @param logoPng a PNG image in base64
     * @param logoText what the logo shows, for who cannot see it
     * @param reason why it changes; names no person
     * @param effectiveOn from when it holds; today when left out
     */
    record BrandingRequest(
            @NotNull(message = "is missing") @Name String displayName,
            @Nullable String colour,

            @Size(max = Limits.LOGO_LENGTH, message = "has more than {max} characters") @Nullable
            String logoPng,

            @Name @Nullable String logoText,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(summary = "Choose name, colour and logo for the reports of the organisation")
    @PutMapping
    ResponseEntity<Kept> choose(@Valid @RequestBody BrandingRequest body, Incoming incoming) {
        incoming.require(Role.ADMINISTRATOR);
        UUID organisation = incoming.caller().organisation();
        BrandingChosen branding =
                new BrandingChosen(body.displayName(), body.colour(), body.logoPng(), body.logoText());
        return commands.change(incoming, body, organisation, new ChooseBranding(branding, body.reason()), organisation);
    }
}
