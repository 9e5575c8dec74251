package nl.impactkaart.command.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation keeps for its maps, as its events left it.
 *
 * @param methods every version that was ever published, in the order in which each was first
 * @param references the reference projects that stand
 * @param sequence of the last event; -1 when there is none
 * @param lastRecordedAt when that was recorded
 */
public record Organisation(
        List<Method> methods,
        List<ReferenceProjectFigures> references,
        @Nullable BrandingChosen branding,
        long sequence,
        Instant lastRecordedAt) {

    private static final Organisation EMPTY = new Organisation(List.of(), List.of(), null, -1, Instant.EPOCH);

    public Organisation {
        methods = List.copyOf(methods);
        references = List.copyOf(references);
    }

    /** A version of a method, and whether it is offered still. */
    public record Method(MethodPublished published, boolean offered) {

        boolean is(String methodId, String methodVersion) {
            return published.methodId().equals(methodId)
                    && published.methodVersion().equals(methodVersion);
        }
    }

    /** Before anything happened. */
    public static Organisation empty() {
        return EMPTY;
    }

    public Optional<Method> method(String methodId, String methodVersion) {
        return methods.stream()
                .filter(method -> method.is(methodId, methodVersion))
                .findFirst();
    }

    public Optional<ReferenceProjectFigures> reference(UUID id) {
        return references.stream()
                .filter(reference -> reference.referenceId().equals(id))
                .findFirst();
    }

    /** The organisation after one more event. */
    public Organisation evolve(OrganisationEvent event, long at, Instant recordedAt) {
        List<Method> nextMethods = new ArrayList<>(methods);
        List<ReferenceProjectFigures> nextReferences = new ArrayList<>(references);
        BrandingChosen nextBranding = branding;
        switch (event) {
            case MethodPublished published ->
                put(nextMethods, indexOf(published.methodId(), published.methodVersion()), new Method(published, true));
            case MethodWithdrawn withdrawn -> {
                int index = indexOf(withdrawn.methodId(), withdrawn.methodVersion());
                nextMethods.set(index, new Method(methods.get(index).published(), false));
            }
            case ReferenceProjectFigures figures -> put(nextReferences, indexOf(figures.referenceId()), figures);
            case ReferenceProjectRemoved removed -> nextReferences.remove(indexOf(removed.referenceId()));
            case BrandingChosen chosen -> nextBranding = chosen;
        }
        return new Organisation(nextMethods, nextReferences, nextBranding, at, recordedAt);
    }

    private static <T> void put(List<T> list, int index, T value) {
        if (index < 0) {
            list.add(value);
        } else {
            list.set(index, value);
        }
    }

    private int indexOf(String methodId, String methodVersion) {
        return method(methodId, methodVersion).map(methods::indexOf).orElse(-1);
    }

    private int indexOf(UUID referenceId) {
        return reference(referenceId).map(references::indexOf).orElse(-1);
    }
}
