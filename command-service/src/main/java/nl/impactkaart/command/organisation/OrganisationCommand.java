package nl.impactkaart.command.organisation;

import java.util.UUID;
import nl.impactkaart.command.Command;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import org.jspecify.annotations.Nullable;

/** What somebody wants to keep for the maps of an organisation, or of all. */
public sealed interface OrganisationCommand extends Command {

    /** Offers a version of a method. */
    record PublishMethod(MethodPublished method, @Nullable String reason) implements OrganisationCommand {}

    /** No longer offers a version of a method. */
    record WithdrawMethod(
            String methodId, String methodVersion, @Nullable String reason) implements OrganisationCommand {}

    /** Adds a reference project. */
    record RecordReference(
            ReferenceProjectRecorded reference, @Nullable String reason) implements OrganisationCommand {}

    /** Replaces all that is known of a reference project. */
    record ReviseReference(
            ReferenceProjectRevised reference, @Nullable String reason) implements OrganisationCommand {}

    /** Takes a reference project out. */
    record RemoveReference(UUID referenceId, @Nullable String reason) implements OrganisationCommand {}

    /** Says how the organisation shows itself. */
    record ChooseBranding(BrandingChosen branding, @Nullable String reason) implements OrganisationCommand {}
}
