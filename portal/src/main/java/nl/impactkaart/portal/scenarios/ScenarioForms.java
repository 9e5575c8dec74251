package nl.impactkaart.portal.scenarios;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page of a scenario asks, besides its sliders.
 *
 * @param about what it is called, and why it is revised
 * @param adoption why it is adopted
 * @param discarding why it is discarded
 * @param key of the change that is made with them
 * @param refusal why a change was not made
 */
record ScenarioForms(
        Filled about,
        Filled adoption,
        Filled discarding,
        String key,
        @Nullable Refusal refusal) {

    static final Form ADOPTION = Form.of("scenarios", Field.required("adoption", Kind.LONG_TEXT));
    static final Form DISCARDING = Form.of("scenarios", Field.required("discarding", Kind.LONG_TEXT));

    private static final Form NEW =
            Form.of("scenarios", Field.required("name", Kind.TEXT), Field.of("description", Kind.LONG_TEXT));
    private static final Form REVISED = NEW.and(Field.required("reason", Kind.LONG_TEXT));

    /** No money is asked here, so any currency will do. */
    private static final String CURRENCY = "EUR";

    static ScenarioForms of(@Nullable Scenario scenario, Locale language) {
        Filled about = (scenario == null ? NEW : REVISED).empty(language, CURRENCY);
        return new ScenarioForms(
                scenario == null
                        ? about
                        : about.with("name", scenario.name())
                                .with("description", Objects.requireNonNullElse(scenario.description(), "")),
                ADOPTION.empty(language, CURRENCY),
                DISCARDING.empty(language, CURRENCY),
                UUID.randomUUID().toString(),
                null);
    }

    /** What somebody has filled in about a scenario. */
    static Filled about(boolean revised, MultiValueMap<String, String> given, Locale language) {
        return read(revised ? REVISED : NEW, given, language);
    }

    static Filled read(Form form, MultiValueMap<String, String> given, Locale language) {
        return form.read(given.toSingleValueMap(), language, CURRENCY);
    }

    ScenarioForms about(Filled filled) {
        return new ScenarioForms(filled, adoption, discarding, key, refusal);
    }

    ScenarioForms adoption(Filled filled) {
        return new ScenarioForms(about, filled, discarding, key, refusal);
    }

    ScenarioForms discarding(Filled filled) {
        return new ScenarioForms(about, adoption, filled, key, refusal);
    }

    /** After a change that was not made. */
    ScenarioForms refused(MultiValueMap<String, String> given, @Nullable Refusal why) {
        return new ScenarioForms(about, adoption, discarding, key(given), why);
    }

    private static String key(MultiValueMap<String, String> given) {
        String key = given.getFirst("key");
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** What a change stands on. */
    static Once once(MultiValueMap<String, String> given) {
        String sequence = given.getFirst("sequence");
        return new Once(key(given), sequence == null ? null : Long.valueOf(sequence));
    }

    /** What the person can do something about stays on the page. */
    static Refusal correctable(Refusal refusal) {
        if (refusal.status() == 403 || refusal.status() == 404) {
            throw refusal;
        }
        return refusal;
    }
}
