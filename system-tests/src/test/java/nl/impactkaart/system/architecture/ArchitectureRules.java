package nl.impactkaart.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rules, for the packages below a root.
 *
 * <p>The root is {@code nl.impactkaart} for the product, and the package of the fixtures where each rule is proven to
 * catch what it forbids.
 */
final class ArchitectureRules {

    private static final List<String> TREE = List.of("proof.leaf", "proof.merkle", "proof.note");
    private static final List<String> PURE = List.of(
            "contracts",
            "valuation",
            "charts",
            "impactmap",
            "proof.leaf",
            "proof.merkle",
            "proof.note",
            "proof.bundle");
    private static final List<String> SERVICES = List.of("identity", "command", "query", "report", "portal");
    private static final List<String> PLUMBING = List.of("messaging", "http", "rebuild", "storykeys", "embedded");
    private static final String[] LANGUAGE = {"java.lang..", "java.math..", "java.util..", "org.jspecify.."};

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules by name; the name is also that of the fixture that breaks the rule. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("pureModulesKnowNoFramework", pureModulesKnowNoFramework());
        rules.put("pureModulesKnowNoClockAndNoChance", pureModulesKnowNoClockAndNoChance());
        rules.put("valuationStandsAlone", valuationStandsAlone());
        rules.put("chartsStandAlone", chartsStandAlone());
        rules.put("contractsStandAlone", contractsStandAlone());
        rules.put("impactMapStandsOnContractsAndValuation", impactMapStandsOnContractsAndValuation());
        rules.put("proofStandsOnPureModules", proofStandsOnPureModules());
        rules.put("treeStandsAlone", treeStandsAlone());
        rules.put("plumbingKnowsNoDomain", plumbingKnowsNoDomain());
        rules.put("servicesDoNotImportEachOther", servicesDoNotImportEachOther());
        rules.put("embeddedPartsAreForStandalone", embeddedPartsAreForStandalone());
        rules.put("slicesOfAServiceAreFreeOfCycles", slicesOfAServiceAreFreeOfCycles());
        rules.put("deciderKnowsNoFramework", deciderKnowsNoFramework());
        return rules;
    }

    private ArchRule pureModulesKnowNoFramework() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(PURE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "java.nio.file..",
                        "org.slf4j..")
                .because("a figure must be the same wherever and whenever it is computed");
    }

    private ArchRule pureModulesKnowNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(PURE))
                .should()
                .accessTargetWhere(readsClockOrChance())
                .because("time and ids come in with the command");
    }

    private ArchRule valuationStandsAlone() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".valuation..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE).or(resideInAnyPackage(root + ".valuation..")))
                .because("an auditor must be able to run the valuation by itself");
    }

    private ArchRule chartsStandAlone() {
        return classes()
                .that()
                .resideInAnyPackage(root + ".charts..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                        .or(resideInAnyPackage("java.io", "java.nio.charset", "java.text", "java.time.."))
                        .or(resideInAnyPackage(root + ".charts..")))
                .because("a chart is made of plain values, whoever shows it");
    }

    private ArchRule contractsStandAlone() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".contracts..")
                .should()
                .dependOnClassesThat(ofRootOutside("contracts"))
                .because("the published language depends on nobody who speaks it");
    }

    private ArchRule impactMapStandsOnContractsAndValuation() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".impactmap..")
                .should()
                .dependOnClassesThat(ofRootOutside("contracts", "valuation", "impactmap"));
    }

    private ArchRule proofStandsOnPureModules() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".proof..")
                .should()
                .dependOnClassesThat(ofRootOutside("contracts", "valuation", "impactmap", "proof"))
                .because("what the running system says must be checked without it");
    }

    private ArchRule treeStandsAlone() {
        return classes()
                .that()
                .resideInAnyPackage(below(TREE))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                        .or(resideInAnyPackage("java.nio", "java.nio.charset", "java.security.."))
                        .or(resideInAnyPackage(root + ".proof"))
                        .or(resideInAnyPackage(below(TREE))))
                .because("leaves, hashes and signatures are what anyone could compute who has a JDK");
    }

    private ArchRule plumbingKnowsNoDomain() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(PLUMBING))
                .should()
                .dependOnClassesThat(ofRootOutside("messaging", "http", "rebuild", "storykeys", "embedded"))
                .because("plumbing serves any domain");
    }

    private ArchRule servicesDoNotImportEachOther() {
        return slices().matching(root + ".(*)..")
                .that(describe(
                        "are services",
                        slice -> SERVICES.stream()
                                .anyMatch(service -> slice.getDescription().equals("Slice " + service))))
                .should()
                .notDependOnEachOther()
                .because("services speak over Kafka and HTTP only");
    }

    private ArchRule embeddedPartsAreForStandalone() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(SERVICES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".embedded..")
                .because("a service works with any PostgreSQL and any Kafka");
    }

    private ArchRule slicesOfAServiceAreFreeOfCycles() {
        return slices().matching(root + ".(command|query|report|identity|portal).(**)")
                .should()
                .beFreeOfCycles()
                .because("a slice that can be read alone can be changed alone");
    }

    private ArchRule deciderKnowsNoFramework() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.slf4j..", "java.sql..")
                .orShould()
                .accessTargetWhere(readsClockOrChance());
    }

    private String[] below(List<String> modules) {
        return modules.stream().map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> ofRootOutside(String... modules) {
        return resideInAnyPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(below(List.of(modules)))));
    }

    private static DescribedPredicate<JavaAccess<?>> readsClockOrChance() {
        Set<String> clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return describe("the clock or chance", access -> {
            String owner = access.getTargetOwner().getName();
            String member = access.getTarget().getName();
            return (clocks.contains(owner) && member.equals("now"))
                    || owner.equals(Clock.class.getName())
                    || owner.equals(Random.class.getName())
                    || (owner.equals(UUID.class.getName()) && member.equals("randomUUID"))
                    || (owner.equals(System.class.getName())
                            && (member.equals("currentTimeMillis") || member.equals("nanoTime")))
                    || owner.equals("java.util.concurrent.ThreadLocalRandom");
        });
    }
}
