package nl.impactkaart.contracts.organisation;

import java.math.BigDecimal;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a reference project for each person reached; its components mean what those of
 * {@link nl.impactkaart.contracts.impactmap.OutcomeFigures} mean.
 *
 * @param incidence units of the outcome for each person reached
 */
public record ReferenceOutcome(
        UUID outcomeId,
        String description,
        String stakeholder,
        ImpactLevel level,
        @Nullable String beneficiary,
        OutcomeStatus status,
        BigDecimal incidence,
        String unit,
        @Nullable Long unitValueMinor,
        @Nullable String valueSource,
        @Nullable Integer priceLevelYear,
        int startYear,
        int durationYears,
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal attribution,
        BigDecimal leakage,
        BigDecimal substitution,
        BigDecimal dropOff,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String rationale) {}
