package nl.impactkaart.report.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: those that the JDK trusts, and those that the operator adds. */
final class Trust {

    private Trust() {}

    /** @param further file of certificates (PEM) */
    static SSLContext with(@Nullable Path further) {
        try {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (X509Certificate known : jdk().getAcceptedIssuers()) {
                authorities.setCertificateEntry("jdk-" + number++, known);
            }
            if (further != null) {
                try (InputStream in = Files.newInputStream(further)) {
                    for (Certificate added :
                            CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        authorities.setCertificateEntry("added-" + number++, added);
                    }
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "impactkaart.webhooks.trusted-certificates cannot be read from " + further, e);
        }
    }

    private static X509TrustManager jdk() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        return Arrays.stream(trust.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
