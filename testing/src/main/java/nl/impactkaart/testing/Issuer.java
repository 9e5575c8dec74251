package nl.impactkaart.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider with a key of its own, which it publishes over HTTP. */
public final class Issuer implements AutoCloseable {

    public static final UUID MEMBER = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID ORGANISATION = UUID.fromString("22222222-2222-4222-8222-222222222222");

    private final RSAKey key;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    public Issuer() {
        this(0);
    }

    public Issuer(int port) {
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish("/keys", new JWKSet(key.toPublicJWK()).toString());
        publish(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + uri() + "\",\"jwks_uri\":\"" + keysUri() + "\"}");
        server.start();
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keysUri() {
        return uri() + "/keys";
    }

    /** How often keys or configuration were fetched. */
    public int requests() {
        return requests.get();
    }

    /** The token of a new member of an organisation. */
    public String of(UUID organisation, String... roles) {
        return of(UUID.randomUUID(), organisation, roles);
    }

    public String of(UUID member, UUID organisation, String... roles) {
        return token(claims -> claims.subject(member.toString())
                .claim("organisation", organisation.toString())
                .claim("roles", List.of(roles)));
    }

    /** Claims of a valid token for an editor. */
    public JWTClaimsSet.Builder editor() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("impactkaart")
                .subject(MEMBER.toString())
                .claim("organisation", ORGANISATION.toString())
                .claim("roles", List.of("editor"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    public String token() {
        return token(claims -> claims);
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(JOSEObjectType.JWT, change.apply(editor()).build());
    }

    /** With the type that RFC 9068 prescribes. */
    public String accessTokenType() {
        return signed(new JOSEObjectType("at+jwt"), editor().build());
    }

    public String unsigned() {
        return new PlainJWT(editor().build()).serialize();
    }

    /** Signed with the public key as if it were a shared secret. */
    public String signedWithPublicKey() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    editor().build());
            token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
