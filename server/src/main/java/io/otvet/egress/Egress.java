package io.otvet.egress;

import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches from outside.
 *
 * <ul>
 *   <li>Only {@code http} and {@code https}, at most three redirects, no cookies, no credentials, nothing that tells
 *       who asks.
 *   <li>The address that was checked is the address that is called.
 *   <li>{@link Refused} when the limits or the address forbid it; {@link Outage} when the other side fails.
 * </ul>
 */
@Component
public class Egress implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private final CloseableHttpClient client;

    @Autowired
    Egress() {
        this(new PublicAddresses());
    }

    Egress(DnsResolver resolver) {
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(5))
                                .build())
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Mozilla/5.0 (compatible; Otvet)")
                .build();
    }

    /** It may not be fetched: by its address, its type or its size. */
    public static final class Refused extends Refusal {
        Refused(String code) {
            super(Kind.UNPROCESSABLE, code);
        }
    }

    public Fetched fetch(URI address, Limits limits) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new Refused("egress.no-web-address");
        }
        HttpGet get = new HttpGet(address);
        get.setConfig(RequestConfig.custom()
                .setMaxRedirects(MOST_REDIRECTS)
                .setResponseTimeout(Timeout.of(limits.patience()))
                .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                .build());
        var stopper = Thread.ofVirtual().start(() -> stop(get, limits));
        try {
            return client.execute(get, response -> read(response, limits));
        } catch (IOException e) {
            throw new Outage("nothing came from " + address.getHost() + ": " + e.getMessage(), e);
        } finally {
            stopper.interrupt();
        }
    }

    /** A server that sends one byte now and then is stopped too. */
    private static void stop(HttpGet get, Limits limits) {
        try {
            TimeUnit.MILLISECONDS.sleep(limits.patience().toMillis());
            get.abort();
        } catch (InterruptedException _) {
            // it was done in time
        }
    }

    private static Fetched read(ClassicHttpResponse response, Limits limits) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new IOException("it answered " + response.getCode());
        }
        String type = String.valueOf(entity.getContentType())
                .toLowerCase(Locale.ROOT)
                .replaceAll(";.*", "")
                .strip();
        if (!type.startsWith(limits.contentType())) {
            throw new Refused("egress.wrong-type");
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new Refused("egress.too-large");
            }
            return new Fetched(type, bytes);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
