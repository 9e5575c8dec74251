package nl.impactkaart.report.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to receivers, of whom the worst is expected: every attempt is a connection of its own to addresses looked at just
 * then; nothing is followed, unpacked or remembered; time and what is read of the answer are limited.
 */
final class ReceiverClient implements AutoCloseable {

    private static final int EXCERPT_BYTES = 1_024;
    private static final List<String> HEARD =
            List.of("retry-after", "webhook-allowed-origin", "webhook-allowed-rate", "allow");

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    ReceiverClient(WebhookSettings settings, SSLContext trust) {
        this.timeout = settings.timeout();
        PublicAddresses addresses = new PublicAddresses(
                settings.allowedAddresses().stream().map(Network::of).toList());
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout whole = Timeout.of(settings.timeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(whole)
                                .build())
                        .setMaxConnTotal(settings.atOnce())
                        .setMaxConnPerRoute(settings.atOnce())
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    Reply post(URI url, Map<String, String> headers, String mediaType, byte[] body) {
        HttpUriRequestBase request = request("POST", url, headers);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        return exchange(request);
    }

    Reply options(URI url, Map<String, String> headers) {
        return exchange(request("OPTIONS", url, headers));
    }

    private static HttpUriRequestBase request(String method, URI url, Map<String, String> headers) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, url);
        request.setHeader("User-Agent", "Impactkaart");
        headers.forEach(request::setHeader);
        return request;
    }

    private Reply exchange(HttpUriRequestBase request) {
        long begin = System.nanoTime();
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, answer -> {
                Reply reply = reply(answer, begin);
                // Without it, all of the rest would be read before the connection is closed.
                request.abort();
                return reply;
            });
        } catch (IOException | RuntimeException e) {
            Outcome outcome = System.nanoTime() - begin >= timeout.toNanos() ? Outcome.TIMED_OUT : outcome(e);
            return new Reply(outcome, null, Map.of(), null, millisSince(begin));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Reply reply(ClassicHttpResponse answer, long begin) {
        int status = answer.getCode();
        Map<String, String> headers = new HashMap<>();
        for (var header : answer.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (HEARD.contains(name)) {
                headers.putIfAbsent(name, header.getValue());
            }
        }
        int latency = millisSince(begin);
        return new Reply(outcome(status), status, headers, excerpt(answer.getEntity()), latency);
    }

    private static int millisSince(long begin) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** What can be read of the beginning; the status is known already, and stands. */
    private static @Nullable String excerpt(@Nullable HttpEntity entity) {
        if (entity == null) {
            return null;
        }
        byte[] first = new byte[EXCERPT_BYTES];
        int length = 0;
        try {
            InputStream in = entity.getContent();
            int read = 0;
            while (read >= 0 && length < EXCERPT_BYTES) {
                read = in.read(first, length, EXCERPT_BYTES - length);
                length += Math.max(0, read);
            }
        } catch (IOException e) {
            // As far as it came.
        }
        // PostgreSQL keeps no zero in a text.
        return length == 0 ? null : new String(first, 0, length, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static Outcome outcome(int status) {
        if (status == 410) {
            return Outcome.GONE;
        }
        return switch (status / 100) {
            case 2 -> Outcome.DELIVERED;
            case 3 -> Outcome.REDIRECTED;
            default -> Outcome.REFUSED;
        };
    }

    private static Outcome outcome(Exception failure) {
        return switch (failure) {
            case PublicAddresses.RefusedException _ -> Outcome.ADDRESS_REFUSED;
            case SSLException _ -> Outcome.UNTRUSTED;
            case InterruptedIOException _ -> Outcome.TIMED_OUT;
            default -> Outcome.UNREACHABLE;
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
