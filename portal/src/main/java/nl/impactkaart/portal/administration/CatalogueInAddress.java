package nl.impactkaart.portal.administration;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the name of a catalogue in the address of a page. */
@Component
class CatalogueInAddress implements Converter<String, Catalogue> {

    @Override
    public Catalogue convert(String name) {
        return Catalogue.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
