package nl.impactkaart.command.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log of all events is signed.
 *
 * @param origin names the log and its keys, by the address under which the world sees it, without a scheme
 * @param keyFile with the signing key, the same for every copy; made when the first one starts, or when it is missing and another is being replaced. Beside it
 *     stands {@code log.vkey}, which anyone may have
 * @param previousKeyFile with the key that is being replaced: while it is set, both sign
 */
@ConfigurationProperties("impactkaart.log")
record LogSettings(
        @DefaultValue("localhost/impactkaart") String origin,
        @DefaultValue("log.key") Path keyFile,
        @Nullable Path previousKeyFile) {}
