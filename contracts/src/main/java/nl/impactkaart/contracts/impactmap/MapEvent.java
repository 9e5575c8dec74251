package nl.impactkaart.contracts.impactmap;

/** Something that happened to the map as a whole. */
public sealed interface MapEvent extends ImpactMapEvent
        permits ImpactMapStarted,
                ProjectDescribed,
                MethodChosen,
                ImpactMapConfirmed,
                ImpactMapClosed,
                ImpactMapReopened,
                MapShared,
                MapUnshared,
                ReferenceCompared {}
