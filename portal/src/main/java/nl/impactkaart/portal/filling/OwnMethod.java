package nl.impactkaart.portal.filling;

import java.util.List;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.reading.Methods;

/**
 * A method of the organisation's own, as a form names it: its id and its version with a space between, which no id has. A
 * preset is named by its id alone.
 */
record OwnMethod(String id, String version) {

    /** What the organisation offers its maps. */
    static List<Option> offered(Api api) {
        return Methods.read(api).items().stream()
                .map(method -> new OwnMethod(method.methodId(), method.methodVersion()).option())
                .toList();
    }

    static boolean isNamedBy(String value) {
        return value.contains(" ");
    }

    static OwnMethod of(String value) {
        String[] parts = value.split(" ", 2);
        return new OwnMethod(parts[0], parts[1]);
    }

    String value() {
        return id + " " + version;
    }

    Option option() {
        return new Option(value(), value());
    }
}
