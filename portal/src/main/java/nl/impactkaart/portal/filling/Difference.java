package nl.impactkaart.portal.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Shown;

/** A question that two people answered differently at the same time. */
public record Difference(Shown yours, Shown saved) {

    /** @param saved the same form, as somebody else has saved it meanwhile */
    static List<Difference> between(Filled yours, Filled saved) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Object> values = yours.toJson();
        Map<String, Object> others = saved.toJson();
        for (Shown shown : yours.fields()) {
            String name = shown.field().name();
            if (!name.equals(Sheet.REASON)
                    && saved.fields().stream()
                            .anyMatch(each -> each.field().name().equals(name))
                    && !Objects.equals(values.get(name), others.get(name))) {
                differences.add(new Difference(shown, saved.field(name)));
            }
        }
        return differences;
    }
}
