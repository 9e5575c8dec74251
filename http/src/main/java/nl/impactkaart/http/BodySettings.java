package nl.impactkaart.http;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/**
 * How long the body of a request may be: {@code impactkaart.body.*}.
 *
 * @param most of any request
 * @param byPath of requests to a path that takes more; {@code *} stands for a part of it
 */
@ConfigurationProperties("impactkaart.body")
record BodySettings(
        @DefaultValue("1MB") DataSize most, @DefaultValue Map<String, DataSize> byPath) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    BodySettings {
        byPath = Map.copyOf(byPath);
    }

    long limitBytes(String path) {
        return byPath.entrySet().stream()
                .filter(limit -> PATHS.match(limit.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(most)
                .toBytes();
    }
}
