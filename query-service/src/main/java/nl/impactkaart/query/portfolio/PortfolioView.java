package nl.impactkaart.query.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.results.Portfolio;
import nl.impactkaart.query.currentmap.Benchmark;
import nl.impactkaart.query.currentmap.Figures;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Portfolio",
        description = "Maps taken together. Amounts are decimals in the currency, rounded for display; factors are"
                + " decimals of six places.")
record PortfolioView(
        @Schema(description = "ISO 4217 code of the amounts.", example = "EUR")
        String currency,

        @Schema(
                description = "Sum of the benefits over sum of the costs; absent when no map counts.",
                example = "1.200000")
        @Nullable
        String returnFactor,

        @Schema(description = "Sum of the benefits less sum of the costs.", example = "200.00")
        String netPresentValue,

        @Schema(example = "1200.00") String presentValueOfBenefits,
        @Schema(example = "1000.00") String presentValueOfCosts,

        @Schema(description = "A published return factor to hold it against.")
        Benchmark benchmark,

        @Schema(description = "The maps that count, by project.")
        List<PortfolioLine> maps,

        @Schema(description = "The maps that do not count, by project.")
        List<ApartLine> apart) {

    record PortfolioLine(
            UUID id,
            @Schema(description = "Name of the project.") String project,
            ProjectType projectType,
            MapStatus status,
            Perspective perspective,

            @Schema(description = "ISO 4217 code.", example = "EUR")
            String currency,

            @Schema(description = "Absent when the map has no costs.", example = "3.000000") @Nullable
            String returnFactor,

            @Schema(example = "300.00") String presentValueOfBenefits,
            @Schema(example = "100.00") String presentValueOfCosts,

            @Schema(description = "The event within the map that the figures stand on.")
            long sequence) {

        private static PortfolioLine of(PortfolioMap map) {
            Portfolio.Line line = map.line();
            return new PortfolioLine(
                    line.mapId(),
                    map.project(),
                    map.projectType(),
                    map.status(),
                    map.perspective(),
                    line.currency(),
                    Figures.factorIfAny(line.returnFactor()),
                    Figures.money(line.presentValueOfBenefits(), line.currency()),
                    Figures.money(line.presentValueOfCosts(), line.currency()),
                    map.sequence());
        }
    }

    record ApartLine(
            @Schema(
                    description =
                            "OTHER_CURRENCY: no exchange rate is assumed. HELD_BACK: its figures may be behind what"
                                    + " was recorded. NO_COSTS: its benefits would flatter the others.")
            Portfolio.Reason reason,

            PortfolioLine map) {}

    static PortfolioView of(String currency, List<PortfolioMap> maps) {
        Portfolio portfolio =
                Portfolio.of(currency, maps.stream().map(PortfolioMap::line).toList());
        Map<UUID, PortfolioLine> lines =
                maps.stream().collect(Collectors.toMap(map -> map.line().mapId(), PortfolioLine::of));
        return new PortfolioView(
                currency,
                Figures.factorIfAny(portfolio.returnFactor()),
                Figures.money(portfolio.netPresentValue(), currency),
                Figures.money(portfolio.presentValueOfBenefits(), currency),
                Figures.money(portfolio.presentValueOfCosts(), currency),
                Benchmark.SOCIAL_WORK,
                portfolio.counted().stream()
                        .map(line -> Objects.requireNonNull(lines.get(line.mapId())))
                        .toList(),
                portfolio.apart().stream()
                        .map(apart -> new ApartLine(
                                apart.reason(),
                                Objects.requireNonNull(lines.get(apart.line().mapId()))))
                        .toList());
    }
}
