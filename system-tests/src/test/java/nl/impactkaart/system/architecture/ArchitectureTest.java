package nl.impactkaart.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String PRODUCT = "nl.impactkaart";
    private static final String FIXTURES = "nl.impactkaart.system.fixtures";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);

    @ParameterizedTest
    @MethodSource("ruleNames")
    void the_product_keeps_the_rule(String rule) {
        of(PRODUCT, rule).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void a_fixture_breaks_the_rule(String rule) {
        String fixture = FIXTURES + "." + rule.toLowerCase(Locale.ROOT);
        JavaClasses broken = new ClassFileImporter().importPackages(fixture);

        assertThat(broken).as("fixture in " + fixture).isNotEmpty();
        assertThat(of(fixture, rule).evaluate(broken).hasViolation())
                .as("the rule catches its fixture")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts",
                "valuation",
                "charts",
                "impactmap",
                "proof.leaf",
                "proof.merkle",
                "proof.note",
                "proof.bundle",
                "proof.verify",
                "messaging",
                "http",
                "rebuild",
                "storykeys",
                "embedded",
                "identity",
                "command",
                "query",
                "report",
                "portal"
            })
    void every_module_of_the_product_is_looked_at(String module) {
        assertThat(PRODUCT_CLASSES).anyMatch(c -> c.getPackageName().startsWith(PRODUCT + "." + module));
    }

    private static ArchRule of(String root, String rule) {
        ArchRule found = new ArchitectureRules(root).all().get(rule);
        assertThat(found).as(rule).isNotNull();
        return Objects.requireNonNull(found);
    }

    static Collection<String> ruleNames() {
        return new ArchitectureRules(PRODUCT).all().keySet();
    }
}
