package nl.impactkaart.identity;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator sets: {@code impactkaart.identity.*}.
 *
 * @param issuer the {@code iss} of every token: the address at which clients find this installation
 * @param tokenLifetime how long a program's access token is valid
 * @param personTokenLifetime how long a person's access token is valid
 * @param personSessionLifetime how long after the last renewal a person's access token can be renewed
 * @param credentialsFile where the secrets of the first clients are written; absent: nowhere, and no client is made
 * @param reportClientFile where the secret of report-service's own client is written, for report-service to read; absent:
 *     nowhere, and it has none
 * @param portalClientFile where the secret of the portal's own client is written, for the portal to read; absent: nowhere,
 *     and it has none
 */
@Validated
@ConfigurationProperties("impactkaart.identity")
record IdentitySettings(
        @NotBlank String issuer,
        @DefaultValue("1h") Duration tokenLifetime,
        @DefaultValue("5m") Duration personTokenLifetime,
        @DefaultValue("8h") Duration personSessionLifetime,
        @Nullable Path credentialsFile,
        @Nullable Path reportClientFile,
        @Nullable Path portalClientFile) {}
