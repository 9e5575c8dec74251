package nl.impactkaart.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose pages these are: {@code impactkaart.pages.*}.
 *
 * @param service the folder of its templates, {@code classpath:/pages/<service>/}, and the name of its texts,
 *     {@code classpath:/pages/<service>_nl.properties}
 */
@ConfigurationProperties("impactkaart.pages")
record PagesSettings(String service) {

    PagesSettings {
        if (service == null || service.isBlank()) {
            throw new IllegalArgumentException("impactkaart.pages.service must be set: the folder of the templates");
        }
    }
}
