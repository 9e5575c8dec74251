package nl.impactkaart.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.annotation.PostConstruct;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that sign tokens, the newest first; they live in PostgreSQL, so that every copy has the same. */
@Component
class SigningKeys implements JWKSource<SecurityContext>, JWKSetSource<SecurityContext> {

    /** So long at most does another copy go on with the older key after a new one was stored. */
    private static final Duration REREAD_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Cluster cluster;
    private volatile Known known = new Known(new JWKSet(), Instant.MIN);

    private record Known(JWKSet keys, Instant readAt) {}

    SigningKeys(JdbcClient jdbc, Cluster cluster) {
        this.jdbc = jdbc;
        this.cluster = cluster;
    }

    @PostConstruct
    void createFirst() {
        cluster.alone(() -> {
            if (read().isEmpty()) {
                store(newKey());
            }
        });
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys());
    }

    /** For this service's own check of tokens. */
    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context) {
        return keys();
    }

    @Override
    public void close() {}

    private JWKSet keys() {
        Known now = known;
        if (now.readAt.plus(REREAD_AFTER).isBefore(Instant.now())) {
            now = new Known(read(), Instant.now());
            known = now;
        }
        return now.keys;
    }

    private JWKSet read() {
        List<JWK> keys = jdbc.sql("SELECT private_jwk FROM signing_key ORDER BY created_at DESC, id")
                .query((row, number) -> parse(row.getString(1)))
                .list();
        return new JWKSet(keys);
    }

    private void store(JWK key) {
        jdbc.sql("INSERT INTO signing_key (id, private_jwk) VALUES (?::uuid, ?)")
                .params(key.getKeyID(), key.toJSONString())
                .update();
    }

    private static JWK newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            // Without the cause: its message could quote the key.
            throw new IllegalStateException("table signing_key holds what is not a key");
        }
    }
}
